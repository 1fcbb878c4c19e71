import type { PublicMessages, ReadingPage } from './shape.ts';

export const safety: ReadingPage = {
  heading: 'Usar este sitio web de forma segura',
  intro: '¿Alguien mira a veces su teléfono o su ordenador? Lea primero esto.',
  sections: [
    {
      heading: 'Salir rápido',
      paragraphs: [
        'Arriba en cada página dice "Salir de esta página". Entonces va enseguida a un sitio web normal, como el del tiempo.',
        'Lo que había rellenado y aún no había enviado desaparece entonces.',
      ],
    },
    {
      heading: 'Su historial',
      paragraphs: [
        'Su teléfono u ordenador recuerda qué sitios web visitó. También este. Nosotros no podemos borrarlo.',
        'Por eso, abra una ventana privada. También se llama incógnito. Entonces su navegador no recuerda el sitio web cuando cierra la ventana.',
        '¿Quiere borrar el historial? Borre solo este sitio web. Si todo está vacío, alguien puede notarlo.',
      ],
    },
    {
      heading: 'Mejor en otro aparato',
      paragraphs: [
        '¿Piensa que alguien controla su teléfono? Entonces una ventana privada no ayuda bastante.',
        'Use un aparato de alguien de confianza, o un ordenador de la biblioteca.',
      ],
    },
    {
      heading: 'Qué hace este sitio web',
      paragraphs: [
        'El nombre de cada página es simplemente "Información".',
        'No miramos lo que hace y no guardamos desde qué aparato viene.',
        'Solo le llamamos o escribimos si usted mismo lo rellena.',
      ],
    },
    {
      heading: 'Su código de recibo',
      paragraphs: [
        'Apunte el código en un lugar donde nadie mira. También puede imprimir un papel que no dice para qué es.',
      ],
    },
  ],
};

export const privacy: PublicMessages['privacy'] = ({ municipality, months, draftMinutes }) => ({
  heading: 'Privacidad',
  intro: `El municipio de ${municipality} es responsable de lo que usted cuenta aquí.`,
  sections: [
    {
      heading: 'Por qué preguntamos esto',
      paragraphs: [
        'Queremos ayudar a personas que están obligadas y parar la trata de personas. Es una tarea del municipio (RGPD, artículo 6, apartado 1, letra e).',
      ],
    },
    {
      heading: 'Qué guardamos',
      paragraphs: [
        'Solo lo que usted mismo rellena y envía. No guardamos desde qué dirección, aparato o navegador viene.',
        'Lo que escribe está cifrado en nuestro sistema.',
      ],
    },
    {
      heading: 'Quién lo ve',
      paragraphs: [
        'Solo la persona que trata su aviso y quien la sustituye. Registramos quién abre su aviso.',
        'A veces pedimos ayuda a otra organización, como una organización de ayuda o la policía. Esa solo recibe lo necesario. Solo decimos quién es usted si está de acuerdo.',
      ],
    },
    {
      heading: 'Cuánto tiempo lo guardamos',
      paragraphs: [
        `Las respuestas que no envía desaparecen después de ${draftMinutes} minutos. Si pulsa "Salir de esta página", enseguida.`,
        `¿Su aviso no lleva a ayuda ni a una investigación? Entonces borramos los datos de las personas después de ${months} meses. Sí seguimos contando su aviso.`,
        '¿Su aviso lleva a ayuda o a una investigación? Entonces vale el plazo de la ley.',
      ],
    },
    {
      heading: 'Cookies temporales',
      paragraphs: [
        'Este sitio web usa una sola cookie temporal. Solo llega cuando da una respuesta o escribe un código de recibo. No hay cookies para seguirle.',
      ],
    },
    {
      heading: 'Sus derechos',
      paragraphs: [
        'Puede preguntar qué sabemos de usted. También puede pedir que lo corrijamos o lo borremos. ¿No da su nombre? Entonces solo con su código de recibo podemos ver qué aviso es suyo.',
        `¿Tiene una pregunta sobre privacidad? Pregunte por el delegado de protección de datos del municipio de ${municipality}. También puede reclamar ante la autoridad holandesa de protección de datos (Autoriteit Persoonsgegevens).`,
      ],
    },
  ],
});

export const accessibility: PublicMessages['accessibility'] = ({ municipality }) => ({
  heading: 'Accesibilidad',
  intro: 'Todas las personas deben poder usar este sitio web.',
  sections: [
    {
      heading: 'Cómo lo hacemos',
      paragraphs: [
        'Puede usar el sitio web en un teléfono antiguo, solo con teclado, con lector de pantalla y sin JavaScript.',
        'Los textos son cortos y en lenguaje sencillo. Revisamos las páginas con las reglas de WCAG 2.2, nivel AA.',
      ],
    },
    {
      heading: '¿Algo no funciona?',
      paragraphs: [
        `Dígaselo al municipio de ${municipality}. No tiene que decir por qué usa este sitio web.`,
        '¿No puede esperar? Llame. Los números están en la primera página.',
      ],
    },
    {
      heading: 'Declaración',
      paragraphs: [
        'El municipio publica una declaración de accesibilidad en el registro nacional en toegankelijkheidsverklaring.nl.',
      ],
    },
  ],
});
