/**
 * Words by which a machine guesses whether a text names somebody. A guess asks a person to look again; it decides
 * nothing. The first names are the usual ones of many origins; they say nothing about anybody.
 */
export const firstNames: ReadonlySet<string> = new Set(
  (
    'Jan Piet Kees Henk Klaas Wim Johan Cornelis Hendrik Peter Hans Erik Marco Mark Bas Tim Tom Daan Sem Lucas Levi ' +
    'Finn Noah Milan Bram Luuk Jesse Thijs Ruben Sander Stefan Dennis Patrick Martijn Jeroen Rob Ronald Frank Paul ' +
    'Anna Emma Sophie Julia Mila Tess Eva Zoë Lisa Sanne Femke Anouk Lotte Fleur Iris Marieke Ingrid Monique Annemarie ' +
    'Willemijn Johanna Maria Linda Petra Esther Karin Ellen Yvonne Wilma Gerda Ria Truus Annie Mohammed Mohamed Ahmed ' +
    'Ali Hassan Omar Youssef Ibrahim Mustafa Mehmet Emre Murat Hakan Fatima Aisha Aicha Khadija Samira Naima Zeynep ' +
    'Elif Fatma Ayse Yasmin Leila Amira Kofi Kwame Blessing Joy Grace Precious Chidi Emeka Ngozi Sofia Elena Maria ' +
    'Ioana Andreea Mihai Ion Andrei Bogdan Alexandru Georgi Ivan Dimitar Ivanka Svetlana Olena Oksana Natalia Iryna ' +
    'Agnieszka Katarzyna Magda Małgorzata Piotr Krzysztof Tomasz Marek Pawel Jakub José Carlos Luis Juan Camila Valentina ' +
    'Nguyen Linh Mei Wei Ming Priya Raj Abebe Selam Tsegay Kevin Jayden Dylan Priscilla Angelo Dwayne Shaniqua Roxanne'
  ).split(' '),
);

/** Words with a capital that name no person: what the field is full of. With them, "Regionaal Controleteam" is no name. */
export const noNames: ReadonlySet<string> = new Set(
  (
    'Aandachtsfunctionaris Aandachtsfunctionarissen Actieplan Adviseur Algemene Alle Arbeidsinspectie Artikel Avim Bestuurlijk ' +
    'Bestuurlijke Besluit Beleid Beleidsregisseur Beleidskader Bibob Bouwbesluit Burgemeester Burgerzaken Burgerlijk Centrum ' +
    'Categorale College Controleteam Convenant Coördinatiecentrum Dag Dienst Directeur Europese Expertise Gemeente Gemeenten ' +
    'Gemeenteraad Gemeentewet Geweld Handhaving Hoge Huisvestingswet Humanitas Informatie Inspectie Integrale Interbestuurlijk ' +
    'Interne Internationale Jeugd Jeugdbescherming Jeugdwet Justitie Kader Kamer Keten Koninklijke Koophandel Kijk Landelijk ' +
    'Landelijke Leger Lokaal Lokale Marechaussee Meld Meldpunt Mensenhandel Ministerie Misdaad Monitor Nationaal Nationale ' +
    'Nederland Nederlands Nederlandse Netwerk Noord Omgevingswet Onderwijs Ondermijning Ondernemen Oost Openbaar Openbare ' +
    'Opgave Opvang Orde Organisatie Overleg Partners Peiling Plan Platform Politie Portefeuillehouder Preventie Programma ' +
    'Provincie Raad Rapporteur Regeling Regio Regionaal Regionale Regisseur Regiobed Rijk Rijksoverheid Risico Romeins Room ' +
    'Samen Samenwerking Signaal Signaalkaart Signaalkaarten Sociaal Sociale Staat Stichting Strafrecht Straf Tafel Team ' +
    'Toezicht Tweede Eerste Uitbuiting Uitvoeringsplan Veilig Veilige Veiligheid Veiligheidsalliantie Veiligheidshuis ' +
    'Veiligheidsoverleg Vereniging Verordening Vluchtelingenwerk Wegwijzer Week Werk Werkgroep Wet Wethouder Wetboek Woningwet ' +
    'Zaken Zorg Zorgcoördinator Zorgcoördinatie Zorginstituut Zuid West Opvang Slachtofferhulp Kindertelefoon Heils Thuis ' +
    'Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December Maandag Dinsdag Woensdag ' +
    'Donderdag Vrijdag Zaterdag Zondag Lantaarn Teams Vreemdelingenpolitie Identificatie Fier Sterk Huis Sex Trafficking No Virtual Reality Work Zaal Raadszaal Gemeentehuis Stadhuis Gebouw Online ' +
    'Bijeenkomst Netwerkbijeenkomst Training Campagne Les Agenda Verslag Actie Norm Beleidskader Uitvoeringsagenda Kompas ' +
    // first words of a sentence
    'De Het Een In Op Wij Zij Hij Bij Voor Na Met Als Dat Die Deze Dit Er Om Aan Van Volgens Ook Niet Maar En Of Te Uit ' +
    'Over Door Naar Per Sinds Tot Tussen Vanaf Volgende Vorige Wie Wat Waar Wanneer Hoe Is Wordt Heeft Kan Moet Nu Dan ' +
    'Daar Daarna Gisteren Vandaag Morgen Elke Geen Iedere Beide Alleen Nog Onze Ons Uw Hun Haar Zijn Omdat Terwijl Toch'
  ).split(' '),
);
