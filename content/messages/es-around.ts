import type { AroundMessages } from './shape.ts';

const dayAndNight = 'día y noche';
const officeHours = 'en horario de oficina';

export const around: AroundMessages = {
  phones: {
    '112': {
      name: 'Número de emergencia 112',
      forWhat: 'Hay peligro ahora. Llame enseguida, también sin papeles.',
      hours: dayAndNight,
    },
    police_avim: {
      name: 'Policía',
      forWhat: 'Usted quiere hablar con la policía, sin urgencia.',
      hours: dayAndNight,
    },
    essm: {
      name: 'Centro de consejo y avisos sobre trata de personas (ESSM, Humanitas)',
      forWhat: 'Ayuda, consejo o un aviso. También si tiene dudas.',
      hours: '7 días a la semana',
    },
    veilig_thuis: {
      name: 'Veilig Thuis (Seguro en casa)',
      forWhat: 'Violencia en casa, o preocupación por un niño o un joven.',
      hours: dayAndNight,
    },
    nla: {
      name: 'Inspección de Trabajo de los Países Bajos (Nederlandse Arbeidsinspectie)',
      forWhat: 'Presión, peligro o muy poco sueldo en el trabajo.',
      hours: officeHours,
    },
    fairwork: {
      name: 'FairWork',
      forWhat: 'Ayuda con problemas en el trabajo, en su propio idioma.',
      hours: 'en días laborables',
    },
    comensha: {
      name: 'CoMensha',
      forWhat: 'Preguntas sobre ayuda y alojamiento para víctimas.',
      hours: officeHours,
    },
    mma: {
      name: 'Meld Misdaad Anoniem (avisar de un delito sin dar el nombre)',
      forWhat: 'Dar una pista. Nadie sabe quién es usted.',
      hours: null,
    },
  },
  help: {
    m1: '¿Te obligan a trabajar, a tener sexo o a cometer un delito? Hay ayuda.',
    m2: 'No es culpa tuya. ¿Te han obligado a cometer un delito? Cuéntalo: hay que tenerlo en cuenta.',
    m3: '¿Estás en peligro ahora? Llama al 112. No hace falta que tengas papeles.',
    m4: 'Tienes derecho a ayuda y a un lugar seguro, también sin permiso de residencia.',
    m5: 'Puedes tomarte hasta tres meses de calma para pensar. No tienes que presentar una denuncia.',
    m6: 'Puedes tener un médico y un abogado. El intérprete es gratis.',
    m7: 'Tu pasaporte es tuyo. Tienes derecho a tu sueldo.',
    m8: 'Llama o escribe por chat. No hace falta que digas tu nombre.',
    m9: '¿Tienes menos de 18 años? No tienes que demostrar que te obligaron.',
    m10: '¿Te preocupa alguien? Pide consejo.',
    m11: 'Un inspector del municipio comprueba si vives y trabajas de forma segura. A veces viene la policía. Puedes pedir un intérprete y hablar a solas.',
    m12: 'No guardamos nada si tú no quieres. Esta página no guarda datos.',
  },
  checked: {
    notYet: 'Este texto todavía no ha sido revisado por una persona de lengua materna española.',
    by: (by, date) => `Texto revisado por ${by} el ${date}.`,
  },
  parts: {
    errorTitle: 'Corregir: ',
    errorSummary: (count) => `Respuestas que hay que cambiar: ${count}`,
    change: 'Cambiar',
    or: 'o',
    step: (current, total) => `Paso ${current} de ${total}`,
    copyFailed: 'No se puede copiar. Apunte el código.',
    alert: { info: 'Información:', ok: 'Hecho:', warning: 'Atención:', error: 'Corregir:' },
    formExpired:
      'La página estuvo abierta demasiado tiempo. Vuelva con el botón de su navegador, copie lo que escribió y abra la página de nuevo.',
  },
};
