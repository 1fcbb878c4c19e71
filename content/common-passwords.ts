/**
 * Words that passwords are made of most often, in small letters: from what leaked lists have in common, and Dutch
 * words, names, clubs and places in the same role. Years, digits and signs around them, letters as digits and
 * doubling are taken off before a password is looked up here (`passwordProblem`), so "Z0mer2026!" is "zomer".
 * Which words stand together means nothing.
 */
const WORDS = `
password passwort wachtwoord wachtwoorden paswoord passwoord passw pass passe passcode passphrase passport admin
administrator beheer beheerder root toor user gebruiker guest gast test testen tester testing demo default login
inloggen aanmelden signin welcome welkom hello hallo hoi goedemorgen goedemiddag goedenavond doei letmein letmeinnow
openen opensesame sesam sesame secret geheim geheimpje topsecret topgeheim toegang access geenidee vergeten nieuw new
temp temporary tijdelijk changeme change verander wijzig wijzigen resetme reset start starten begin system systeem
server computer laptop desktop internet wifi netwerk network router modem printer scanner keyboard toetsenbord muis
mouse monitor scherm screen windows linux ubuntu microsoft office outlook teams google gmail hotmail yahoo facebook
twitter instagram tiktok snapchat whatsapp youtube netflix spotify amazon apple iphone ipad samsung galaxy nokia sony
playstation nintendo xbox android pixel minecraft fortnite roblox pokemon pikachu charizard zelda mario luigi sonic
tetris callofduty counterstrike starcraft warcraft diablo halo doom quake runescape steam gamer gaming game games spel
spelletje player speler pro noob qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl asdfg zxcv zxcvb zxcvbn zxcvbnm
qwer qwert qwertyu qwertyui asdfjkl poiuytrewq lkjhgfdsa mnbvcxz qaz qazwsx qazwsxedc wsx edc qweasd qweasdzxc qwe asd
zxc wasd yxcvbnm qazxsw zaqwsx zaqxsw poiuy lkjhg mnbvc ytrewq fdsa rewq dvorak hjkl uiop jkl bnm abc abcd abcde
abcdef abcdefg abcdefgh abcabc aaa bbb ccc xxx zzz aabb xyz xyzzy azertyuiop qsdfghjklm wxcvbn iloveyou ilovejesus
iloveme iloveu loveyou loveme lovely love lover lovers loving truelove mylove babylove houvanjou ikhouvanjou
ikhouvanje ikhouvan liefde lief liefje lieverd lieveling schat schatje schatjes schattig knuffel knuffels kusje kusjes
kus kussen hartje hart heart hearts babe baby babygirl babyboy honey sweet sweetheart sweetie sugar angel angels engel
engeltje engelen devil duivel duiveltje demon heaven hemel hell hel jesus jezus christ christus god godisgood
godislove gods bible bijbel allah mohammed islam amen faith hope blessed blessing grace trinity church kerk moskee
heilig vrede peace freedom vrijheid liberty happy gelukkig geluk blij vrolijk smile smiley glimlach lachen lol haha
hahaha hihi hoihoi funny grappig crazy gek gekkie gekke mad boos angry sad verdrietig lonely sorry please alsjeblieft
thankyou thanks bedankt dankjewel cool chill chillen relax rustig super superman supergirl superstar topper top toppie
kanjer held hero heroes batman robin spiderman spider ironman hulk thor loki marvel avengers captain captainamerica
wolverine deadpool joker catwoman wonderwoman flash starwars skywalker vader darthvader yoda jedi sith chewbacca
startrek spock enterprise matrix neo morpheus terminator rambo rocky predator alien aliens avatar titanic gandalf
frodo bilbo legolas aragorn hobbit hogwarts harrypotter potter hermione dumbledore voldemort snape gryffindor
slytherin simpsons homer bart simpson southpark cartman futurama bender scooby scoobydoo snoopy garfield tweety
sylvester bugsbunny mickey mickeymouse minnie donald donaldduck goofy pluto daisy disney lionking simba nala bambi
dumbo peterpan tinkerbell cinderella nemo dory shrek fiona barbie bratz hellokitty kitty winnie winniethepooh pooh
tigger eeyore piglet spongebob patrick dora barney teletubbies nijntje miffy dikkertje jipenjanneke jip janneke
sinterklaas piet pepernoot kerst kerstmis kerstboom kerstman christmas xmas santa santaclaus halloween
easter pasen paashaas carnaval koningsdag koninginnedag nieuwjaar newyear oudennieuw monkey monkeys aap aapje apen
dragon dragons draak draakje shadow schaduw master meester baas boss chief king queen koning koningin prins prinses
prinsesje prince princess princesa knight ridder warrior soldier soldaat army leger navy marine marines ranger rangers
sniper hunter jager killer killers assassin ninja samurai pirate piraat vampire vampier zombie ghost spook witch heks
wizard tovenaar magic magie magical unicorn eenhoorn phoenix feniks pegasus mermaid football voetbal voetballen
voetballer soccer hockey hockeyer basketball basketbal baseball honkbal tennis volleyball volleybal handbal korfbal
rugby cricket golf golfer golfing boxing boksen judo karate kickbox turnen gym fitness hardlopen rennen running runner
wielrennen fietsen fiets racefiets bike biker biking motor motorcycle scooter brommer schaatsen schaats skating skate
skater skateboard snowboard snowboarding skiing skien surfing surfer surf surfen zwemmen zwemmer swimming swimmer
duiken diver diving vissen visser fishing fisher zeilen sailing sailor boot boat schip paard paarden paardje
paardrijden horse horses pony ponys manege dressuur springen ruiter jumper hond honden hondje puppy puppies pup dog
dogs doggy doggie bulldog labrador golden retriever herder teckel beagle boxer poodle rottweiler pitbull husky
chihuahua terrier kat katten katje poes poesje poezen kitten kittens cat cats tiger tigers tijger tijgers leeuw
leeuwen lion lions panter panther panthers jaguar leopard cheetah puma cougar beer beertje bear bears teddy teddybear
teddybeer panda pandas koala wolf wolven wolves vos vosje fox foxy konijn konijntje rabbit bunny hamster cavia muisje
rat ratten eekhoorn squirrel egel olifant olifantje elephant giraf giraffe zebra nijlpaard hippo neushoorn rhino
krokodil crocodile alligator slang snake python cobra viper schildpad turtle turtles kikker kikkers frog froggy vis
visje fish fishes dolphin dolphins dolfijn dolfijnen shark sharks haai walvis whale octopus inktvis krab lobster
kreeft pinguin penguin penguins pelikaan uil owl adelaar eagle eagles falcon falcons valk havik hawk hawks raven
ravens kraai duif duiven dove zwaan swan eend eendje duck ducks ducky kip kippen kippetje chicken haan rooster varken
varkens varkentje pig piggy koe koeien cow cows bull bulls stier schaap sheep geit goat ezel donkey lama vlinder
vlinders vlindertje butterfly bij bijtje bee bees wesp wasp lieveheersbeestje ladybug spin spinnen mier beetle kever
bug bugs zomer zomertijd winter wintertijd lente voorjaar herfst najaar summer spring autumn fall summertime zon
zonnetje zonnig zonneschijn zonnebloem sun sunny sunshine sunflower sunset sunrise maan moon moonlight ster sterren
sterretje star stars starlight starfish planeet planet earth aarde mars venus jupiter saturn saturnus neptune uranus
mercury cosmos universe ruimte space rocket raket regen regenboog rain rainbow rainy sneeuw sneeuwpop snow snowman
snowflake snowball ijs ice icecream storm stormy wind thunder donder bliksem lightning wolk wolken cloud clouds mist
water waterfall fire vuur vlam flame zee ocean oceaan beach strand golven wave waves river rivier meer lake eiland
island berg bergen mountain mountains bos forest boom bomen tree trees blad leaf bloem bloemen bloemetje flower
flowers roos roosje rozen rose roses rosebud tulp tulpen tulip lelie lily orchidee orchid madelief daisies viooltje
violet lavendel jasmine iris klaver clover gras grass cactus tuin garden januari februari maart april mei juni juli
augustus september oktober november december january february march may june july august october maandag dinsdag
woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday weekend vakantie
holiday holidays verjaardag birthday happybirthday feest feestje party trouwdag bruiloft wedding vandaag today morgen
tomorrow gisteren yesterday altijd always nooit never forever vooraltijd voorjou samen together alleen alone rood
oranje geel groen blauw paars roze zwart wit grijs bruin goud zilver brons red orange yellow green blue purple pink
black white grey gray brown gold silver bronze turquoise turkoois indigo maroon scarlet crimson diamond diamant
diamonds ruby robijn emerald smaragd saffier sapphire pearl parel crystal kristal amber jade opal topaz chocolate
chocola chocolade cookie cookies koekje koekjes koek candy snoep snoepje drop dropje lolly lollipop caramel karamel
vanille vanilla aardbei aardbeien strawberry framboos raspberry banaan bananen banana bananas appel appels apples
appeltaart peer peren peach perzik cherry kers kersen lemon citroen lime limoen mango ananas pineapple kokosnoot
coconut meloen melon watermeloen watermelon druif druiven grape grapes kiwi avocado tomaat tomato komkommer wortel
carrot aardappel potato ui onion knoflook garlic paprika pepper peper zout salt suiker kaas kaasje cheese boter butter
brood bread boterham pindakaas peanut peanutbutter hagelslag stroopwafel pannenkoek pannenkoeken pancake pancakes
poffertjes bitterbal bitterballen kroket frikandel friet frietje patat snert stamppot hutspot boerenkool zuurkool
haring spaghetti macaroni pasta pizza lasagne hamburger burger hotdog taco burrito nacho sushi noodle noodles curry
kebab shoarma doner falafel cake taart muffin cupcake brownie donut pudding vla yoghurt melk milk milkshake koffie
coffee espresso cappuccino latte thee tea theepot limonade cola cocacola coke pepsi fanta sprite bier biertje heineken
grolsch amstel bavaria guinness budweiser corona wijn wine wijntje whiskey whisky vodka rum tequila jenever
jagermeister champagne prosecco martini cocktail auto autos car cars ferrari porsche lamborghini maserati mercedes
benz bmw audi volkswagen golfgti volvo saab opel ford fordmustang mustang chevrolet chevy camaro corvette dodge jeep
wrangler honda civic accord toyota corolla yamaha suzuki kawasaki ducati harley harleydavidson davidson triumph vespa
nissan skyline mazda subaru mitsubishi lexus hyundai kia skoda seat fiat alfa alfaromeo romeo lancia peugeot renault
jaguars rover landrover bentley rollsroyce bugatti tesla scania daf truck trucker vrachtwagen trein train tram metro
bus vliegtuig airplane plane pilot piloot klm schiphol ajax feyenoord psv sparta excelsior vitesse twente utrecht
groningen heerenveen willem nac roda heracles cambuur volendam fortuna almere telstar emmen dordrecht nec az ado
adodenhaag denhaag kuip dekuip arena johancruijff cruijff cruyff vanbasten gullit rijkaard bergkamp kluivert sneijder
robben vanpersie vandijk depay dejong ronaldo ronaldinho messi neymar beckham zidane maradona pele rooney mbappe
haaland arsenal chelsea liverpool manchester manchesterunited manutd mancity united everton tottenham spurs newcastle
leeds astonvilla westham celtic glasgow realmadrid real madrid barcelona barca atletico sevilla valencia bayern
bayernmunchen munchen dortmund borussia schalke juventus juve milan acmilan inter intermilan napoli roma lazio benfica
porto sporting anderlecht clubbrugge galatasaray fenerbahce besiktas trabzonspor verstappen maxverstappen hamilton
schumacher redbull formule formula racing racer yankees redsox cowboys steelers packers patriots broncos raiders
giants dodgers cubs lakers celtics heat jordan michaeljordan kobe bryant lebron nike adidas reebok vans converse
amsterdam rotterdam haarlem leiden delft gouda schiedam vlaardingen maassluis rhoon poortugaal albrandswaard
barendrecht ridderkerk capelle krimpen spijkenisse nissewaard hellevoetsluis voorneaanzee westvoorne goeree
overflakkee gorinchem papendrecht zwijndrecht sliedrecht alblasserdam hoekschewaard lansingerland westland zoetermeer
alphen hilversum amersfoort apeldoorn arnhem nijmegen eindhoven tilburg breda denbosch helmond oss venlo roermond
maastricht heerlen sittard limburg brabant zeeland middelburg vlissingen goes terneuzen zwolle deventer enschede
hengelo almelo assen drenthe friesland leeuwarden sneek drachten overijssel gelderland flevoland lelystad noordholland
zuidholland alkmaar hoorn purmerend zaandam texel terschelling ameland vlieland nederland holland dutch belgie belgium
antwerpen brussel gent brugge duitsland germany deutschland berlin berlijn hamburg frankfurt koln keulen frankrijk
france paris parijs london londen england engeland ireland ierland dublin scotland schotland wales spanje spain espana
portugal lisbon lissabon italie italy italia rome venetie venezia florence griekenland greece athene kreta turkije
turkey turkiye istanbul ankara antalya marokko morocco maroc casablanca rabat tanger egypte egypt cairo suriname
paramaribo curacao aruba bonaire antillen indonesie indonesia jakarta bali china beijing shanghai japan tokyo korea
seoul india mumbai delhi thailand bangkok vietnam hanoi saigon filipijnen philippines manila australie australia
sydney melbourne amerika america usa newyork newyorkcity chicago boston dallas texas houston florida miami california
losangeles hollywood lasvegas vegas sanfrancisco seattle denver arizona virginia georgia carolina dakota montana
canada toronto vancouver montreal mexico brasil brazil argentina colombia venezuela peru chile cuba havana jamaica
polska poland polen warszawa krakow gdansk lodz poznan wroclaw romania roemenie bucuresti bucharest bulgaria bulgarije
sofia hongarije hungary budapest ukraine oekraine ukraina kiev kyiv rusland russia rossiya moskva moscow kroatie
croatia servie serbia beograd sarajevo slovenia slovakia bratislava praag praha oostenrijk austria wenen vienna
zwitserland switzerland zurich geneve zweden sweden stockholm noorwegen norway oslo denemarken denmark copenhagen
finland helsinki africa afrika nigeria ghana kenya somalia eritrea ethiopia syrie syria irak iran afghanistan pakistan
israel europa europe world wereld gemeente gemeentehuis stadhuis raadhuis raad college burgemeester wethouder griffie
ambtenaar balie publiekszaken burgerzaken wijkteam jongerenwerk handhaving toezicht toezichthouder politie agent
police brandweer ambulance ziekenhuis hospital dokter doctor nurse zorg zuster verpleging tandarts apotheek school
schooltijd juf leraar lerares teacher teachers student studenten students universiteit university werk werken work
kantoor company bedrijf organisatie afdeling manager directeur director secretaresse secretary collega collegas
vergadering project projecten finance sales marketing support helpdesk service klant klanten customer lantaarn lantern
meldpunt melding aandachtsfunctionaris veiligheid mama moeder mam mamma mommy mom mother papa pap daddy dad father opa
oma grandma grandpa zus zusje sister broer broertje brother brothers sisters tante oom nicht neef kind kinderen kids
zoon dochter son daughter family familie gezin vriend vrienden vriendin vriendinnen friend friends friendship bff
bestfriends bestfriend boyfriend girlfriend jongen jongens meisje meisjes meid boy boys girl girls man mannen men
vrouw vrouwen woman women lady ladies dame heer meneer mevrouw mister missy prettygirl pretty beautiful mooi mooie
knap sexy sexybitch hot hottie cute cutie cutiepie playboy playgirl bad badboy badgirl goodboy goodgirl gangster
gangsta thug pimp bitch bitches slut fuck fucker fuckyou fuckoff fuckme fuckit shit bullshit asshole dick cock pussy
boobs tits porn porno sex seks naked nude bastard damn kut kutje klote lul eikel klootzak kanker tering tyfus hoer
godverdomme verdomme stom stomme dom idioot sukkel whatever wtf omg hoedan boeie boeien nietnodig niks niets nothing
something anything everything alles iets someone nobody niemand iemand ikke ikzelf mijzelf myself mij mijn yourself
music muziek muzikant guitar gitaar piano drum drums drummer bass viool trompet trumpet saxofoon zingen zanger singer
song songs liedje dance dancer dancing dansen danser ballet disco techno hardcore hardstyle trance house rock
rocknroll rockstar metal heavymetal metallica slipknot nirvana acdc ironmaiden gunsnroses slayer pantera linkinpark
greenday blink eminem slimshady tupac snoop snoopdogg fiftycent drake rihanna beyonce shakira britney madonna
michaeljackson jackson elvis beatles johnlennon rollingstones queenband pinkfloyd floyd ledzeppelin zeppelin bobmarley
marley reggae rasta coldplay radiohead oasis muse abba ladygaga katyperry taylorswift swift justinbieber bieber
onedirection jonas kpop bts blackpink andrehazes hazes borsato marcoborsato guusmeeuwis tiesto armin hardwell hiphop
rap rapper rnb blues jazz soul funk punk emo gothic jan jansen johan johannes hans henk hendrik kees cornelis pieter
peter petra paul paula pauline klaas gerrit gerard gerda gijs bas bastiaan bram daan dennis dirk edwin eric erik frank
frans fred frits geert guus harm harry hugo jaap jacob jasper jelle jeroen jesse jim jimmy joep joost joris jos jurgen
karel koen lars leo leon lex lucas luuk maarten marc marco marcel mark martijn martin mathijs matthijs max menno
michael michel mike nick nico niels noah olaf ralf ramon raymond remco rene richard rick rik rob robbert robert roel
roland ronald ruben rudolf ruud sander sebastiaan sem simon sjaak sjoerd stefan steven stijn sven theo thijs thomas
tim timo tom ton twan vincent ward wessel wim wouter yannick aad ab ad adriaan albert alex alexander andre andreas
anton arie arjan arno arnold arthur barry ben benjamin bert boris casper chris christiaan christian daniel david
diederik dion eelco emiel ernst evert ferdinand filip floris gert gilbert hein herman hidde huub ivo jeffrey jerry
jochem joey jordy jorrit julian julius kevin laurens lennart levi lodewijk louis luca ludo mats maurice mauro mees
melvin micha mick mitchell nathan oscar otto owen patricio philip pim quinten rachid rafael reinier rogier romano roy
samuel sam stan teun tijmen tobias tygo victor wesley xander anna anne anneke annelies annemarie annie angela
angelique anita anja anouk antoinette astrid barbara bianca bianka brigitte britt carla carlijn carmen carolien
caroline cecilia charlotte chantal christel christina christine cindy claire claudia corrie dagmar daniela danielle
deborah demi denise diana dominique dorien edith elena eline elisa elisabeth elise elizabeth ellen els elsa emily emma
esmee esther eva evelien eveline fatima femke fleur floor florien francisca froukje geertje gemma greet gwen hanna
hannah hanneke heidi helena helene hester hilde ilona ilse imke inge ingrid irene isa isabel isabella jacqueline jana
janine janna jantje jennifer jenny jessica joanna jolanda johanna josephine joyce judith julia juliette karen karin
karina kate katja kelly kim kimberly kirsten kristel laura lara lea leonie lies liesbeth lieke lianne linda lisa
lisanne liset liza loes lonneke lotte louise lucia lucy luna maaike maartje manon mara margriet maria mariam marianne
marieke marijke marina marion marit marjan marjolein marleen marlies marloes marscha martine maud mauren melanie
melissa merel mia michelle mieke milou mirjam miranda mirthe monica monique nadia nadine naomi natalia natasja
nathalie nicole nienke nina nora noortje olga olivia pamela patricia pien rachel ramona rebecca regina renate renske
rianne ria rita romy rosa rosalie roxanne ruth sabine sabrina sandra sanne sara sarah saskia selma sharon sheila
silvia simone sofie sonja sophia sophie stella stephanie susan suzanne sylvia tamara tanja tatjana tessa thea theresa
tina tineke trudy truus ursula valerie vanessa vera veronica victoria wendy wilhelmina wilma willemijn yolanda yvette
yvonne zoe ashley amanda andrea anthony austin brandon brian brianna brittany cameron carlos charles charlie chester
christopher cody courtney danny derek destiny diego donna dorothy dustin dylan edward elijah ethan fernando francis
gabriel gabriela george gloria gordon gregory hailey heather hector henry isaac ivan jack jackie james jamie jason
jeremy joel john johnny jonathan jorge jose joseph joshua juan justin katherine kathleen keith kenneth kyle lauren
lawrence lillian logan lorenzo luis maggie manuel marcus marie mary mason matthew maxwell megan melody miguel molly
morgan natalie nicholas nicolas norman oliver pablo parker pedro phillip preston ricardo riley roberto rodrigo roger
ronnie russell ryan samantha scott sergio shannon shawn sierra sergei stephen steve stuart taylor teresa timothy tony
travis trevor tyler walter william winston xavier zachary mohamed muhammad ahmed ali hassan hussein ibrahim ismail
omar osman youssef yusuf khalid karim rachida samira aicha amina farid hamid hamza ayoub bilal anas soufian yassine
zakaria naima nour malika khadija laila leila mustafa mehmet murat emre ayse elif zeynep fatma hatice emine hakan
kemal serkan volkan agnieszka katarzyna malgorzata ewa krystyna zofia jadwiga piotr krzysztof andrzej tomasz pawel
marcin michal marek grzegorz jakub kacper mateusz lukasz bartek wojtek adam ana ioana andreea mihai alexandru ionut
cristian gheorghe georgi dimitar nikolay ivanov petrov stoyan desislava gergana oleksandr andriy serhiy olena oksana
iryna natalya svetlana tatiana vladimir dmitri sergey alexei nikolai anastasia ekaterina yulia jansens devries
debakker bakker smit meijer deboer mulder degroot peters hendriks vanleeuwen dekker brouwer dewit dijkstra smits
degraaf vandermeer vanderlinden kok jacobs vermeulen vandenberg vandenheuvel schouten willems hoekstra koster kuipers
verhoeven kramer blom postma kuiper veenstra hermans buster bailey bandit bella boomer brutus buddy casey cassie champ
cocker cooper dexter diesel duke ginger gizmo jake junior lassie lucky maddie merlin midnight milo misty mittens
murphy oreo pebbles pumpkin rascal rex rusty sadie sammy sasha scout shelby smokey smokie snickers snowy sparky spike
toby tucker ziggy boef bobbie tommie minoes pluisje vlekje moppie snoetje snuf fikkie bello action airborne alpha
alphabet amateur anarchy animal animals apollo archer archie aries armagedon arrow artist atlanta atlantis aurora
awesome badass badger banner baron basket bench beta bigboy bigdaddy bigdog bigmac bird birdie birdy blade blaster
blazer blondie blowjob bond bonnie booger boogie bootie bubba bubble bubbles buffalo buffy builder bullet butthead
button buttercup cadillac caesar calvin camel campus canon cardinal carpet casino castle chance changes chaos charger
cherokee chip chipper chopper chronic chuck cinema claude climax clown coach colonel colorado columbia compaq concrete
condor connect control copper corner cosmo country county cowboy cowgirl coyote cracker cruise cyber cypress danger
dark darkness darkside data database death deepblue delta denali desert design dharma dingo dodger dollar dollars
domain domino double dragonball dragonfly dream dreamer dreams droom dromen driver eclipse einstein electric element
eleven elite embrace empire energy engine engineer escape eternal eternity excalibur express extreme fantasy farmer
boer boerderij fashion fast feather federal fender fighter final finish firebird fireball fireman firefly flamingo
flipper flyers flying focus force fortune forward foundation frankie freaky freak free freddy freebird freeman fusion
future gambit gambler gateway gemini general genesis genius gibson giant gladiator global goldfish gofish goober
goldie goldfinger graphics gravity greatness griffin grizzly guardian gunner guns gypsy hacker hack hammer hamer
handsome hannibal happiness hardrock harvest harvey havefun hawaii hawkeye headshot health hercules highland homeless
home thuis huis huisje homework hooters horizon hornet hotrod hunting hurricane iceman icecube image imagine impact
impala imperial incredible independent infinity inferno insane inside insight inspiration intel intrepid invisible
jackass jackpot jasmin jellybean jester jewel jewels journey jumbo jungle justice justme justdoit keeper kermit kicker
kingdom kingkong kitchen keuken knickers knights kungfu ladybird laser lasers legend legends legacy light
licht lights little lizard longhorn looking lost lotus lovelife leven life lifeislife goodlife lucifer luckystar
machine macintosh magnum maggot magnet mailbox mamamia manson marathon marvin masters maverick maximum maximus medusa
mega megadeth memories mental messenger miracle mission mistress mobile mohawk money geld rijk miljonair moneymaker
monster monsters moose motherfucker movie movies film films mystery mystic nascar natural nature natuur nemesis
newlife newport nice night nacht nightmare nineteen norton nova nuclear number nummer nugget numbers odyssey olympia
omega online open orion outlaw outside oxford pacific packard pandora panasonic paradise paradijs paradox paranoid
passion pasword patience paradigm peewee penelope pentium people perfect perfecto petunia phantom photo foto picture
pictures pinky pinkie pirates playtime poker polaris popcorn popeye popstar poseidon positive postman power powerful
presto private privacy prelude problem producer prodigy prometheus promise protect punisher puppet puzzle puzzel
quality quantum quest racecar radio radar raptor reality rebel rebels recovery redhead redrum reflex remember
renegade republic respect revolution rhythm ribbon riverside robot robots rockets rocker rollin romance romantic royal
royals runaway safety saint saints salmon samson sanctuary sandman sandy satan satellite savage scarface scarlett
schatzi schnitzel science scorpio scorpion schorpioen search seven shaggy shalom sherlock shooter shorty shotgun
showtime silence silent silverado simple single skippy skull sleep slaap sleepy slim slipper smart smoke smoking solo
solution southern spartan spartacus special speciaal speed speedy spencer spirit spiral splash squirt stanley stardust
stargate stealth stellar sticky stinky stingray street strange stranger strong sterk strength studio stupid submarine
subway success succes sunlight superb superior supernova supreme survivor swordfish symphony tango target tattoo
tazmania telefoon telephone television televisie terror theking theman theone theboss thebest debeste beste thething
thunderbird time tijd timeless titan titans tomcat tornado toshiba total tractor trekker treasure trigger trident
triple trooper trouble trust trustme trustno trustnoone truth waarheid turbo tweetie twilight twister ultimate
underground undertaker underworld unique unknown onbekend vagabond valentine valentijn valentina valhalla vampires
vector velvet vengeance venture venom verbatim vertigo victory vikings viking vision vortex voodoo voyager walker
warlock warning warriors weasel webmaster webmail website western wicked wildcat wildcats wildlife willow window wings
winner winners winnaar wisdom wijsheid wolfgang wolfman wombat wonder wonderful woodland woody working worship
wrestling writer xfiles young zenith zero zeus zigzag zodiac zombies zoomer een twee drie vier vijf zes zeven acht
negen tien one two three four five six eight nine ten eentwee eentweedrie onetwothree
`;

const DIGITS = `
12345 123456 1234567 12345678 123456789 1234567890 0123456789 9876543210 987654321 87654321 7654321 654321 54321
123123 123123123 123123123123 123321 1234321 12341234 123412341234 1234554321 123454321 121212 12121212 112233
11223344 1122334455 112233445566 102030 10203040 1020304050 101010 10101010 111222 111222333 111222333444 123654
147258 147258369 159357 159753 159951 258456 321321 321654 321654987 369258147 456456 456789 789456 789456123
741852 741852963 753159 789789 963852741 963852 909090 808080 696969 420420 131313 141414 151515 202020 212121
232323 252525 313131 314159 3141592 31415926 314159265 3141592653 31415926535 314159265358 271828 2718281828
271828182845 142536 142536475869 123789 135790 1357924680 13579 246810 2468 24681012 0987654321 098765 00000000
11111111 123456654321 1234567887654321 123456123456 123456789123 123456789012 012345678901 112358 11235813
1123581321 112358132134
`;

/** All of them, in small letters. */
export const commonPasswords: readonly string[] = `${WORDS} ${DIGITS}`.trim().split(/\s+/);
