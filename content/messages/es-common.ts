import type { CommonMessages, HomeMessages, TroubleMessages } from './shape.ts';

export const common: CommonMessages = {
  pageTitle: 'Información',
  skipLink: 'Ir al contenido',
  exit: 'Salir de esta página',
  exitHint: 'Usted va enseguida a otro sitio web.',
  exitShortcut: 'También puede pulsar Shift tres veces.',
  exitLeaving: 'Está saliendo de esta página.',
  languages: 'Idioma',
  yes: 'Sí',
  no: 'No',
  maybe: 'Quizás',
  unknown: 'No lo sé',
  optional: '(no obligatorio)',
  next: 'Continuar',
  back: 'Volver',
  skip: 'Saltar',
  home: 'Inicio',
  change: (what) => `Cambiar: ${what}`,
  step: (current, total) => `Pregunta ${current} de ${total}`,
  call: (number) => `Llame al ${number}`,
  municipality: (name) => `Municipio de ${name}`,
  phonesHeading: '¿Prefiere llamar?',
  phonesChecked: (date) => `Comprobamos estos números el ${date}.`,
  toConfirm: 'por comprobar',
  errorHeading: 'Todavía hay que cambiar algo',
  errorPrefix: 'Atención:',
  nothingFilledIn: 'Sin rellenar',
  footer: {
    label: 'Sobre este sitio web',
    help: 'Ayuda y números de teléfono',
    safety: 'Usar este sitio web de forma segura',
    answers: 'Tengo un código de recibo',
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
    colleagues: 'Para empleados',
  },
};

export const home: HomeMessages = {
  heading: '¿Le obligan a usted o a otra persona?',
  intro:
    'Por ejemplo, a trabajar, a tener sexo o a cometer un delito. Aquí puede contarlo. No tiene que dar su nombre.',
  danger: '¿Hay peligro ahora?',
  report: 'Cuente qué pasa',
  reportHint: 'Dura unos 5 minutos. Usted decide qué cuenta.',
  advice: 'Pida consejo sin nombres',
  adviceHint: 'Si tiene dudas o quiere saber algo primero.',
  answers: 'Lea nuestra respuesta',
  answersHint: 'Con el código de recibo que recibió antes.',
  safetyLink: '¿Alguien mira su teléfono o su ordenador? Lea primero cómo seguir seguro.',
  formsHeading: '¿De qué se trata?',
  forms: [
    'Le pagan muy poco, trabaja demasiado tiempo o no le dejan parar.',
    'Alguien le ha quitado su pasaporte.',
    'Tiene que tener sexo y otra persona recibe el dinero.',
    'Tiene que llevar drogas, robar o entregar su tarjeta bancaria.',
    'Alguien amenaza con hacerle daño a usted o a su familia.',
  ],
  whoReads: (municipality) =>
    `Solo leen lo que escribe la persona encargada de la trata en el municipio de ${municipality} y quien la sustituye.`,
  helpHeading: 'Es bueno saberlo',
  papers: {
    heading: 'Qué hace el municipio',
    plan: 'Nuestro plan contra la trata de personas',
    figures: 'Nuestras cifras sobre la trata de personas',
    inDutch: 'Este texto es del municipio y solo está en neerlandés.',
  },
  region: {
    heading: '¿Le obligan a usted o a otra persona?',
    intro: 'Los municipios de esta región ayudan. Elija primero un municipio.',
    pick: 'Elija un municipio',
    choose: '¿En qué municipio es?',
    chooseHint: '¿No lo sabe? Elija el municipio donde está ahora.',
    all: 'Todos los municipios',
    notListed: (police, emergency) =>
      `¿Es en otro lugar? Llame a la policía: ${police}. En peligro: ${emergency}.`,
  },
};

export const trouble: TroubleMessages = {
  away: {
    heading: 'Ahora no se puede enviar',
    reading: 'Esta página no funciona en este momento',
    text: 'Es culpa nuestra, no suya. Recibimos un aviso y lo miramos.',
    kept: 'Lo que rellenó sigue abajo. No cierre esta página.',
    retry: 'Intentar de nuevo',
    cannotWait: '¿No puede esperar? Llame.',
  },
  tooMany: {
    heading: 'Espere un momento, por favor',
    text: 'Ahora llegan muchos mensajes a la vez.',
    wait: (seconds) =>
      seconds <= 1 ? 'Inténtelo de nuevo en 1 segundo.' : `Inténtelo de nuevo en ${seconds} segundos.`,
    kept: 'Lo que rellenó sigue ahí.',
    retry: 'Intentar de nuevo',
  },
  expired: {
    heading: 'Sus respuestas se han borrado',
    text: 'Pasó un tiempo. Para protegerle, guardamos poco tiempo las respuestas que no se envían.',
    kept: 'Lo que acaba de rellenar sigue abajo. Continúe con eso o empiece de nuevo.',
    again: 'Empezar de nuevo',
  },
  pageOld: {
    heading: 'Esta página estuvo abierta mucho tiempo',
    text: 'No se ha enviado nada. Lo que rellenó está abajo. Envíelo otra vez.',
    retry: 'Enviar de nuevo',
  },
  tooLarge: {
    heading: 'Su texto es demasiado largo',
    text: 'Vuelva y haga el texto más corto. Más tarde puede contar más con su código de recibo.',
  },
  notFound: {
    heading: 'Esta página no existe',
    text: 'Compruebe la dirección o vaya al inicio.',
  },
  broken: {
    heading: 'Algo salió mal',
    text: 'Es culpa nuestra, no suya. Inténtelo más tarde. ¿No puede esperar? Llame.',
    reference: (code) => `Número de este problema: ${code}`,
  },
  noScript: 'Este sitio web también funciona sin JavaScript.',
};
