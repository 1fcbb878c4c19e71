import type { PollWords } from './shape.ts';

const [yes, no, unknown] = ['Sí', 'No', 'No lo sé'];
const yesOrNo = { yes, no, unknown };
const INTRO =
  'Las preguntas son sobre la trata de personas. Dura un minuto. Nadie puede ver quién es usted: solo contamos las respuestas.';

export const es: PollWords = {
  heading: 'Unas preguntas',
  send: 'Enviar mis respuestas',
  privacy: [
    'No ponemos ninguna cookie y no guardamos quién responde, dónde ni a qué hora.',
    'Las respuestas solo se suman. Nadie puede volver a juntarlas después.',
    'Solo mostramos un resultado cuando han respondido suficientes personas.',
  ],
  chooseAnswer: (question) => `Elija una respuesta a la pregunta ${question}.`,
  thanks: {
    heading: 'Gracias',
    text: 'Las respuestas se han contado. Esta página se puede cerrar.',
    worried:
      '¿Le preocupa alguien? En la página del municipio se puede avisar o pedir consejo, también sin dar el nombre.',
    link: 'Ir al punto de aviso',
  },
  notOpen: {
    heading: 'Esta encuesta no está abierta',
    from: (day) => `Se puede responder desde el ${day}.`,
    over: 'Ya no se puede responder. Gracias por querer participar.',
  },
  missing: { heading: 'Esta encuesta no existe', text: 'Mire si el enlace está bien copiado.' },
  asked: {
    'staff-1': {
      intro: INTRO,
      questions: {
        know: {
          text: '¿Dónde puede una persona empleada avisar de una sospecha de trata de personas?',
          answers: {
            coordinator: 'A la persona encargada de la trata en el municipio',
            manager: 'Solo a su responsable',
            nowhere: 'Eso solo se puede con pruebas',
            unknown,
          },
        },
        sign_papers: {
          text: 'Alguien viene a la ventanilla. Otra persona tiene el pasaporte y da todas las respuestas. ¿Puede ser una señal de trata de personas?',
          answers: yesOrNo,
        },
        sign_suspect: {
          text: 'Han encontrado drogas a una persona joven. ¿Puede ser también víctima de trata de personas?',
          answers: { yes, no: 'No, quien comete un delito no es víctima', unknown },
        },
        contact: {
          text: 'Tiene dudas sobre lo que vio. ¿Qué hace?',
          answers: {
            report: 'Aviso o pido consejo',
            wait: 'Espero hasta saberlo seguro',
            nothing: 'No hago nada',
            unknown,
          },
        },
      },
    },
    'residents-1': {
      intro: INTRO,
      questions: {
        know: {
          text: '¿Sabe dónde puede avisar de trata de personas o pedir consejo?',
          answers: {
            yes: 'Sí, en un punto de aviso sobre la trata de personas o en el municipio',
            police: 'Solo en la policía',
            no,
          },
        },
        sign_work: {
          text: 'Alguien trabaja todos los días, gana poco o nada y no puede irse. ¿Puede ser trata de personas?',
          answers: yesOrNo,
        },
        sign_house: {
          text: 'En una casa viven cada vez otras mujeres jóvenes. De día y de noche hay visitas cortas. ¿Puede ser una señal?',
          answers: yesOrNo,
        },
        contact: {
          text: 'Le preocupa alguien. ¿Se pondría en contacto con el punto de aviso?',
          answers: { yes, anonymous: 'Sí, si puede ser sin dar mi nombre', no, unknown },
        },
      },
    },
    'pupils-1': {
      intro:
        'Las preguntas son sobre la explotación. Dura un minuto. Nadie puede ver quién eres: solo contamos las respuestas.',
      questions: {
        know: {
          text: '¿Sabes adónde puedes ir si alguien te obliga a ti o a una amistad a hacer algo?',
          answers: { yes, no },
        },
        sign_account: {
          text: 'Alguien ofrece dinero por usar tu tarjeta del banco. ¿Puede ser explotación?',
          answers: yesOrNo,
        },
        sign_gifts: {
          text: 'Una amistad recibe regalos caros y después tiene que hacer algo a cambio. ¿Puede ser explotación?',
          answers: yesOrNo,
        },
        contact: {
          text: '¿Hablarías con alguien si esto te pasara a ti o a una amistad?',
          answers: {
            school: 'Sí, con alguien de la escuela o de casa',
            helpline: 'Sí, con una línea de ayuda o un chat',
            no,
            unknown,
          },
        },
      },
    },
  },
};
