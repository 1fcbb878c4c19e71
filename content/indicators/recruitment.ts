import { type Indicator, indicator } from './indicator.ts';

/** D1. Deceptive recruitment, transfer or transport: a means. */
export const deceptiveRecruitment: readonly Indicator[] = [
  indicator(
    'D1.01',
    'ssss',
    'Misleid over het soort werk, de plaats of de werkgever',
    'Wat was beloofd, en wat bleek het te zijn?',
  ),
  indicator(
    'D1.02',
    'mmmm',
    'Misleid over de omstandigheden van het werk',
    'Is het werk zoals van tevoren is verteld?',
  ),
  indicator(
    'D1.03',
    'mmmm',
    'Misleid over de inhoud of geldigheid van het contract',
    'Kon iemand het contract lezen voor het tekenen?',
  ),
  indicator(
    'D1.04',
    'mmmm',
    'Misleid over hereniging met familie',
    'Is beloofd dat familie mee mocht komen?',
  ),
  indicator(
    'D1.05',
    'mmmm',
    'Misleid over woning en leven hier',
    'Welke woning was beloofd, en hoe woont iemand nu?',
  ),
  indicator(
    'D1.06',
    'mmmm',
    'Misleid over papieren of verblijf',
    'Wie zou de papieren regelen, en is dat gebeurd?',
  ),
  indicator(
    'D1.07',
    'mmmm',
    'Misleid over de reis of de voorwaarden',
    'Wie regelde de reis, en wat kostte die?',
  ),
  indicator(
    'D1.08',
    'mmmm',
    'Misleid over loon of verdiensten',
    'Welk loon was beloofd, en wat krijgt iemand?',
  ),
  indicator(
    'D1.09',
    'mmmm',
    'Misleid met een belofte van huwelijk of adoptie',
    'Was er een belofte van een relatie, huwelijk of adoptie?',
  ),
  indicator('D1.10', 'wsws', 'Misleid over onderwijs of opleiding', 'Was er school of opleiding beloofd?'),
];

/** D2. Coercive recruitment, transfer or transport: a means. */
export const coerciveRecruitment: readonly Indicator[] = [
  indicator(
    'D2.01',
    'ssss',
    'Geweld om iemand mee te krijgen',
    'Is er geweld gebruikt bij het begin of onderweg?',
  ),
  indicator(
    'D2.02',
    'msms',
    'Ontvoerd, verkocht, of gedwongen tot huwelijk of adoptie',
    'Had iemand een keuze om mee te gaan?',
  ),
  indicator('D2.03', 'mmmm', 'Papieren afgenomen bij werving of reis', 'Wie had de papieren onderweg?'),
  indicator(
    'D2.04',
    'msms',
    'Door een schuld gebonden bij werving of reis',
    'Moest er vooraf of onderweg geld worden geleend?',
  ),
  indicator(
    'D2.05',
    'mmmm',
    'Afgezonderd, opgesloten of bewaakt bij werving of reis',
    'Kon iemand onderweg weg, of met anderen praten?',
  ),
  indicator(
    'D2.06',
    'mmmm',
    'Gedreigd met aangeven bij de overheid, bij werving of reis',
    'Is er gedreigd met politie of uitzetting om mee te gaan?',
  ),
  indicator(
    'D2.07',
    'msms',
    'Gedreigd met geweld bij werving of reis',
    'Wat zou er gebeuren als iemand niet meeging?',
  ),
  indicator(
    'D2.08',
    'mmmm',
    'Gedreigd het familie of omgeving te vertellen, bij werving of reis',
    'Is er gedreigd iets door te vertellen of te tonen?',
  ),
  indicator(
    'D2.09',
    'mmmm',
    'Geweld of dreiging tegen familie, bij werving of reis',
    'Is familie bedreigd om iemand mee te krijgen?',
  ),
  indicator('D2.10', 'mmmm', 'Geld ingehouden bij werving of reis', 'Wie had onderweg het geld?'),
];

/** D3. Recruitment by abuse of vulnerability: a means. */
export const recruitmentByVulnerability: readonly Indicator[] = [
  indicator(
    'D3.01',
    'mmmm',
    'Misbruik van een moeilijke situatie in het gezin',
    'Maakte de werver gebruik van problemen thuis?',
  ),
  indicator(
    'D3.02',
    'mmmm',
    'Misbruik van verblijf zonder papieren',
    'Maakte de werver gebruik van angst om het verblijf?',
  ),
  indicator(
    'D3.03',
    'mmmm',
    'Misbruik van weinig opleiding of taal',
    'Kon iemand lezen en begrijpen wat werd afgesproken?',
  ),
  indicator(
    'D3.04',
    'mmmm',
    'Misbruik van weinig informatie',
    'Wist iemand waar het over ging en wat gewoon is?',
  ),
  indicator(
    'D3.05',
    'mmmm',
    'Onder zeggenschap van wie wierf',
    'Wie besliste er over iemand voor het vertrek?',
  ),
  indicator(
    'D3.06',
    'mmmm',
    'Misbruik van problemen in het verleden',
    'Wist de werver van eerdere problemen, en gebruikte die dat?',
  ),
  indicator('D3.07', 'mmmm', 'Kon de reis niet zelf regelen', 'Kon iemand zonder de werver reizen?'),
  indicator('D3.08', 'mmmm', 'Misbruik van geldnood', 'Was er geldnood, en wist de werver dat?'),
  indicator(
    'D3.09',
    'm-m-',
    'Onjuist verteld over de wet of de overheid',
    'Wat is verteld over politie en overheid hier?',
  ),
  indicator(
    'D3.10',
    'mmmm',
    'Onjuist verteld over hoe goed het anderen ging',
    'Welke verhalen over anderen zijn verteld?',
  ),
  indicator(
    'D3.11',
    'mmmm',
    'Misbruik van zorg voor gezin of familie',
    'Moest iemand voor familie zorgen, en werd dat gebruikt?',
  ),
  indicator(
    'D3.12',
    'mmmm',
    'Misbruik van de persoonlijke situatie',
    'Stond iemand er alleen voor, en werd dat gebruikt?',
  ),
  indicator(
    'D3.13',
    'mmmm',
    'Misbruik van emotionele afhankelijkheid',
    'Wat betekent de werver voor iemand?',
  ),
  indicator(
    'D3.14',
    'mmmm',
    'Misbruik van de verhouding tot de overheid',
    'Durfde iemand naar de overheid, en werd dat gebruikt?',
  ),
  indicator(
    'D3.15',
    'wmwm',
    'Misbruik van wat iemand gelooft',
    'Is er iets gezworen of beloofd waar iemand bang voor is?',
  ),
  indicator(
    'D3.16',
    'wmwm',
    'Misbruik van oorlog, ramp of onrust',
    'Moest iemand weg, en werd dat gebruikt?',
  ),
];
