import type { JourneyMessages } from './shape.ts';

export const journey: JourneyMessages = {
  danger: {
    heading: '¿Hay peligro ahora?',
    intro: 'Para usted, para un niño o para otra persona.',
    yes: { label: 'Sí, hay peligro ahora' },
    no: { label: 'No, ahora no' },
    unknown: { label: 'No lo sé' },
  },
  emergency: {
    heading: 'Llame ahora al 112',
    text: 'La policía o una ambulancia puede venir enseguida. No hace falta tener papeles.',
    noReplacement: 'Este formulario no sustituye una llamada. Nadie lo lee enseguida.',
    cannotCall:
      '¿No puede llamar de forma segura? Si puede, vaya a un lugar con otras personas. O pida a alguien que llame por usted.',
    goOn: 'Continuar con el formulario',
    stop: 'Parar',
  },
  who: {
    heading: '¿Qué le describe mejor?',
    intro: 'Así sabemos quién puede ayudarle mejor.',
    self: { label: 'Yo estoy en esta situación' },
    relative: {
      label: 'Conozco a alguien en esta situación',
      hint: 'Por ejemplo, familia, un amigo o su pareja.',
    },
    resident: { label: 'Vi u oí algo', hint: 'Por ejemplo, en su calle o en internet.' },
    work: { label: 'Vi algo en mi trabajo', hint: 'Por ejemplo, con un cliente o un compañero.' },
    business: {
      label: 'Tengo una empresa',
      hint: 'Por ejemplo, un hotel, una tienda o una vivienda que alquila.',
    },
  },
  what: {
    heading: '¿Qué pasa?',
    intro: 'Es la única pregunta que tiene que responder. Puede saltar todas las demás.',
    story: {
      label: 'Cuéntelo con sus propias palabras',
      hint: 'Una frase basta. ¿Qué ha visto, oído o vivido? No tiene que demostrar nada.',
    },
    form: { label: '¿A qué se parece?' },
    forms: {
      labour: {
        label: 'Presión en el trabajo',
        hint: 'Por ejemplo, muy poco sueldo, trabajo peligroso o no poder irse.',
      },
      sexual: {
        label: 'Presión para tener sexo',
        hint: 'Por ejemplo, sexo por dinero que recibe otra persona.',
      },
      criminal: {
        label: 'Presión para cometer un delito',
        hint: 'Por ejemplo, llevar drogas o robar.',
      },
      other_exploitation: { label: 'Otra cosa' },
      unknown: { label: 'No lo sé' },
    },
  },
  where: {
    heading: '¿Dónde es?',
    intro: 'Rellene lo que sabe. Lo demás puede quedar vacío.',
    whereText: { label: 'Describa el lugar', hint: 'Por ejemplo: un garaje detrás de la estación.' },
    address: { label: 'Calle y número' },
    place: { label: 'Ciudad o pueblo' },
    business: { label: 'Nombre de la empresa, del hotel o del sitio web' },
  },
  when: {
    heading: '¿Cuándo es?',
    intro: 'También vale una aproximación.',
    whenText: {
      label: '¿Cuándo pasa o pasó?',
      hint: 'Por ejemplo: cada noche, o el martes pasado.',
    },
  },
  whom: {
    heading: '¿De quién se trata?',
    intro: 'Rellene lo que sabe y lo que quiere contar. Todo puede quedar vacío.',
    selfHeading: '¿Qué quiere contar sobre usted y los demás?',
    minor: { label: '¿Hay alguien menor de 18 años?' },
    numberOfPeople: {
      label: '¿Cuántas personas son?',
      hint: 'Escriba un número. Vale una aproximación.',
    },
    personsDescription: {
      label: '¿Cómo son las personas?',
      hint: 'Por ejemplo, edad, ropa o pelo.',
    },
    personNames: { label: 'Nombres' },
    personPhones: { label: 'Números de teléfono' },
    vehicles: { label: 'Matrículas o coches', hint: 'Por ejemplo: una furgoneta blanca.' },
    languages: {
      label: '¿Qué idioma hablan las personas?',
      hint: 'Así podemos buscar un intérprete.',
    },
  },
  contact: {
    heading: '¿Podemos ponernos en contacto con usted?',
    intro: 'Siempre puede leer nuestra respuesta aquí, con un código. Para eso no necesitamos nada de usted.',
    may: { label: '¿Podemos también llamarle o escribirle un correo?' },
    mayYes: { label: 'Sí, de la manera que indico abajo' },
    mayNo: { label: 'No, leo la respuesta aquí' },
    safeHeading: '¿Cómo es seguro para usted?',
    moreSafe: 'Más sobre lo que es seguro: dejar un mensaje, una palabra clave, quién no debe saberlo',
    phone: { label: 'Número de teléfono', hint: 'Solo un número que no contesta nadie más.' },
    email: { label: 'Correo electrónico', hint: 'Solo una dirección que no lee nadie más.' },
    safeTimes: {
      label: '¿Cuándo es seguro?',
      hint: 'Por ejemplo: en días laborables antes de las 12.',
    },
    leaveMessage: { label: '¿Podemos dejar un mensaje?' },
    codeWord: {
      label: 'Palabra clave',
      hint: 'Decimos esta palabra cuando llamamos. Así sabe que somos nosotros. Por ejemplo: paraguas.',
    },
    safeWay: { label: '¿Qué forma es la más segura?' },
    wayPhone: { label: 'Llamarme' },
    wayEmail: { label: 'Escribirme un correo' },
    wayVia: { label: 'A través de alguien de confianza' },
    viaWhom: {
      label: '¿A través de quién, y cómo contactamos con esa persona?',
      hint: 'Solo si usted quiere. Por ejemplo: mi hermana, con su número de teléfono.',
    },
    nameUs: {
      label: '¿Podemos decir que somos del municipio?',
      hint: 'Por ejemplo, si contesta otra persona. Si no marca nada, no lo decimos.',
    },
    avoidWord: {
      label: '¿Qué palabra no debemos usar?',
      hint: 'Por ejemplo, una palabra con la que alguien note que usted busca ayuda.',
    },
    hideFrom: {
      label: '¿Quién no debe saber nada de esto?',
      hint: 'Entonces tenemos más cuidado. Por ejemplo: mi pareja o mi jefe.',
    },
  },
  identity: {
    heading: '¿Quiere dar su nombre?',
    anonymous: {
      label: 'No, sin dar mi nombre',
      hint: 'No sabemos quién es usted. Sí puede leer nuestra respuesta.',
    },
    named: { label: 'Sí, doy mi nombre' },
    name: { label: 'Su nombre', hint: 'También vale solo el nombre de pila.' },
    whoSees:
      'Solo ven su nombre la persona que trata su aviso y quien la sustituye. Solo damos su nombre a otros si usted está de acuerdo.',
  },
  check: {
    heading: 'Revise sus respuestas',
    intro: 'Todavía puede cambiar todo.',
    parts: {
      who: 'Qué le describe',
      what: 'Qué pasa',
      where: 'Dónde',
      when: 'Cuándo',
      whom: 'De quién se trata',
      contact: 'Contacto',
      identity: 'Su nombre',
    },
    whatHappensNow: 'Después de enviar recibe un código. Con él lee nuestra respuesta.',
    send: 'Enviar mi aviso',
    discard: 'Borrar todo y parar',
  },
};
