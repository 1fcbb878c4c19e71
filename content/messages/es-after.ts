import type { AdviceMessages, DialogueMessages, ErrorMessages, ReceiptMessages } from './shape.ts';

export const receipt: ReceiptMessages = {
  heading: 'Su mensaje se ha enviado',
  codeLabel: 'Su código de recibo',
  once: 'Usted ve este código una sola vez.',
  onlyKey:
    'Con este código lee nuestra respuesta. Sin el código no se puede. Nosotros tampoco podemos buscarlo.',
  keep: 'Apunte el código en un lugar que solo usted conoce.',
  copy: 'Copiar el código',
  copied: 'El código se ha copiado.',
  typeBack: {
    heading: '¿Ha apuntado bien el código?',
    label: 'Escriba otra vez el código',
    hint: 'No es necesario. Así está seguro de que el código es correcto.',
    button: 'Comprobar el código',
    right: 'El código es correcto.',
  },
  print: 'Imprimir un papel con el código',
  printHint: 'El papel no dice para qué es. Recuerde usted la dirección de este sitio web.',
  slip: { title: 'Recibo', number: 'Número', foot: 'Guarde este recibo.', print: 'Imprimir' },
  nextHeading: '¿Qué pasa ahora?',
  next: (workingDays) => [
    'Una persona fija del municipio lee su mensaje.',
    workingDays === 1
      ? 'En 1 día laborable hay aquí un primer mensaje nuestro.'
      : `En ${workingDays} días laborables hay aquí un primer mensaje nuestro.`,
    'A veces le hacemos aquí una pregunta. Usted decide si responde.',
    '¿Hay peligro? No nos espere. Llame al 112.',
  ],
  done: 'He guardado el código',
};

export const dialogue: DialogueMessages = {
  enter: {
    heading: 'Lea su respuesta',
    intro: 'Escriba el código de recibo que recibió al enviar.',
    code: { label: 'Código de recibo', hint: 'Mayúsculas, espacios y guiones no importan.' },
    button: 'Leer mi respuesta',
    lost: '¿Ha perdido el código? Entonces no podemos mostrar su mensaje. Sí puede enviar un nuevo aviso.',
  },
  heading: 'Su mensaje y nuestra respuesta',
  stateHeading: '¿Cómo va?',
  state: {
    received: 'Su mensaje ha llegado.',
    triage: 'Una persona del municipio lee su mensaje.',
    enriching: 'Estamos averiguando qué pasa.',
    consultation: 'Hablamos con una organización que puede ayudar.',
    forwarded: 'Hemos pedido ayuda a una organización.',
    case: 'Se está trabajando en ello.',
    stored_picture: 'Ahora no hacemos nada con su mensaje. Sí nos ayuda a ver qué pasa.',
    closed_advice: 'Hemos dado consejo. Lo lee abajo.',
    closed_not_trafficking: 'Lo hemos mirado. Pensamos que esto no es trata de personas.',
    closed_insufficient: 'Sabemos demasiado poco para hacer algo. ¿Sabe más? Escríbalo abajo.',
    duplicate: 'Ya lo sabíamos. Su mensaje nos ayuda.',
  },
  partnerAnswered: 'Una organización ha hecho algo con su mensaje. No podemos contar qué.',
  messagesHeading: 'Mensajes',
  empty: 'Todavía no hay respuesta. Vuelva a mirar más tarde.',
  fromMunicipality: 'Del municipio',
  fromYou: 'De usted',
  questionForYou: 'Pregunta para usted',
  answer: { label: 'Su respuesta', hint: 'No tiene que responder.', button: 'Enviar mi respuesta' },
  addition: {
    heading: '¿Quiere añadir algo?',
    label: '¿Qué más quiere contar?',
    button: 'Enviar',
  },
  sent: 'Su mensaje se ha enviado.',
  closed: 'Hemos terminado con su mensaje. ¿Sabe algo más? Puede añadirlo abajo.',
  leave: 'Cerrar mi mensaje',
};

export const advice: AdviceMessages = {
  heading: 'Pida consejo sin nombres',
  intro: '¿Duda si algo está bien? Haga su pregunta. No preguntamos quién es usted ni de quién se trata.',
  question: {
    label: '¿Cuál es su pregunta?',
    hint: 'Por ejemplo: ¿cómo empiezo a hablar con alguien que tiene miedo?',
  },
  noNames: 'No escriba nombres, direcciones, números de teléfono ni matrículas.',
  mayHoldPersons:
    'Quizás hay en su pregunta un nombre, una dirección, un número de teléfono o una matrícula. ¿Quiere quitarlo?',
  adapt: 'Cambio mi pregunta',
  sendAnyway: 'Está bien así, enviar mi pregunta',
  send: 'Enviar mi pregunta',
  sentHeading: 'Su pregunta se ha enviado',
  sentText: 'Esto no es un aviso. ¿Quiere enviar un aviso? Siempre puede hacerlo.',
};

export const errors: ErrorMessages = {
  chooseOne: 'Elija una respuesta.',
  whatEmpty: 'Cuente brevemente qué pasa. Una frase basta.',
  questionEmpty: 'Escriba su pregunta.',
  additionEmpty: 'Escriba lo que quiere contar.',
  tooLong: (most) => `Haga el texto más corto. Caben ${most} caracteres.`,
  numberOfPeople: 'Escriba un número, como 3. O déjelo vacío.',
  phone: 'Escriba un número de teléfono, como 06 12345678.',
  email: 'Escriba un correo electrónico, como nombre@example.nl.',
  contactMissing: 'Escriba un teléfono o un correo electrónico. O elija leer la respuesta aquí.',
  viaMissing: 'Escriba a través de quién podemos contactarle. O elija otra forma.',
  nameMissing: 'Escriba un nombre. O elija no dar su nombre.',
  codeEmpty: 'Escriba su código de recibo.',
  codeLength: 'Compruebe que ha escrito todos los caracteres. Un código de recibo tiene 17 caracteres.',
  codeCharacter: 'Compruebe cada carácter. Un código de recibo solo tiene letras y cifras.',
  codeCheck: 'Compruebe cada carácter. Parece que algunos están cambiados.',
  codeUnknown: 'No encontramos nada con este código. Compruebe cada carácter e inténtelo de nuevo.',
  codeTypedBack: 'No es el mismo código. Mire otra vez el código de arriba.',
};
