#include "actors/given_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "actors/name_words.h"

namespace hearsay {
namespace {

constexpr std::string_view kMale =
    // English
    "aaron abe abel abraham adam adrian aidan al alan albert alec alexander alfred alistair allan allen alvin amos "
    "andre andrew andy anthony archie arnold arthur asa austin barack barney barry bart ben benedict benjamin "
    "bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan bud "
    "byron caleb calvin cameron carl cedric chad charles charlie chester chip chris christian christopher chuck "
    "clarence clark claude clay clayton cliff clifford clinton clint clive clyde cody colin conor craig curtis "
    "cyril dale damian dan daniel danny darrell darren darryl dave david dean denis dennis denzel derek derrick "
    "desmond dewey dick dominic don donald doug douglas drew duane dudley duncan dustin dwayne dwight dylan earl ed "
    "eddie edgar edmund edward edwin eli elijah elliot elliott elmer elon emmett eric ernest ethan eugene evan ezra "
    "felix floyd francis frank franklin fred freddie frederick gabriel gareth garrett gary gavin gene geoffrey "
    "geoff george gerald gerard gilbert glen glenn gordon graham grant greg gregory guy hank harold harry harvey "
    "hector henry herb herbert herman homer horace howard hubert hugh hugo humphrey ian isaac isaiah ivan jack "
    "jackson jacob jake jared jarrod james jamie jason jay jeb jeff jeffrey jeremiah jeremy jerome jerrold jerry "
    "jesse jim jimmy joe joel joey john johnny jon jonathan jordan joseph josh joshua jude julian julius justin "
    "keith ken kenneth kenny kent kevin kurt kyle lamar lance larry laurence lawrence lee len leo leon leonard "
    "leroy leslie lester lewis liam lincoln lindsey lloyd logan loren louis lucas luke luther malcolm marc marco "
    "marcus mario mark marshall martin marty marvin mathew matt matthew maurice max maxwell michael mick micah "
    "mickey mike miles milton mitch mitchell mitt morgan morris moses murray nathan nathaniel neal ned neil nelson "
    "nicholas nick nigel noah noel norman oliver orlando oscar otis otto owen patrick paul percy perry pete peter "
    "phil philip phillip piers preston quentin quincy ralph rand randall randy ray raymond reginald rex richard "
    "rick ricky rob robert robin rod roderick rodney roger roland ron ronald ronnie rory ross roy rudy rudolph "
    "rufus rupert russ russell ryan sam samuel scott sean seth shane shaun shawn sheldon sherman sid sidney simon "
    "spencer stan stanley stephen steve steven stewart stuart ted terence terrence terry theodore thomas tim "
    "timothy toby todd tom tommy tony travis trent trevor tristan tyler vernon victor vince vincent virgil wade "
    "wallace walt walter warren wayne wendell wesley wilbur will anderson corey willard william willie winston "
    "woodrow xavier zachary zack "
    // Slavic, Baltic, Greek, Hungarian, Romanian, the Balkans
    "aleksandar aleksandr aleksander aleksei aleksey alexandr alexei alexey anatoly anatoli andrei andrey andrii "
    "andriy andrzej antoni anton arkady arseniy arseny artem artyom bartosz bogdan bohdan boleslaw branko ciprian "
    "dariusz denys dimitri dimitris dmitri dmitriy dmitry dmytro donatas dragan dusan emil evgeny evgeni evgenii "
    "fyodor gaspar gennady georgi georgiy gerhard goran grigory grzegorz gyorgy igor ihor ilham ilia ilya ion "
    "istvan ivo jacek jan janez janos janusz jaroslaw jerzy jiri joachim jozef kirill klaus konstantin kostas "
    "krzysztof kyriakos laszlo lech leonid lev liviu lukasz maciej maksim maksym marcin marek mateusz maxim michal "
    "mihai miguel mikhail mikhailo milan milorad miloslav milos mirek miroslav mykhailo mykola nicolae nikita "
    "nikola nikolai nikolay nikolaos nikos oleg oleh oleksandr oleksii oleksiy panagiotis pavel pavlo pawel petar "
    "petr petro piotr radek radoslaw ramzan roman ruslan rustem sasa serge sergei sergej sergey sergii serhii "
    "serhiy slobodan stanislav stanislaw stavros stefan stepan taras timur tomas tomasz valdis valentin valery "
    "valeriy vadim vasily vasyl viktor vitali vitaliy vitaly vlad vladimir vladislav vlada vojislav volodymyr "
    "vyacheslav wladimir wojciech yaroslav yevgeni yevgeny yevhen yegor yuri yuriy yury zbigniew zdenek zoltan "
    "zoran alexis giorgos yannis yanis giorgi mikheil irakli nikol zurab "
    // Spanish, Portuguese, Italian, French
    "alain alberto alejandro alessandro alexandre alfonso alfredo alvaro amadeo angelo antoine antonio armando "
    "arnaud arturo augusto aurelien baptiste beppe bernardo bertrand bruno carles carlo carlos cesar cristian "
    "cristobal damien dario diego dionisio domingo edouard eduardo emilio emmanuel enrico enrique ernesto esteban "
    "evo fabio fabrice federico felipe fernando fidel filippo florian francisco franck francesco francois frederic "
    "gaetan gaston gerardo giacomo gianni gilles giovanni giulio giuseppe gonzalo guido guillaume guillermo gustavo "
    "hernan henri herve horacio hugues ignacio inacio jacques jair jaime javier jean-claude jean-jacques jean-luc "
    "jean-marc jean-marie jean-paul jean-pierre jean-yves jerome joao joaquin jorge jose juan juan-carlos julien "
    "julio laurent lorenzo luc luca luciano luigi luis luiz manuel marcel marcelo marcos mariano massimo mathieu "
    "matteo maurizio mauricio mauro maximo michel miguel nayib nestor nicolas nicolo olivier oriol osvaldo pablo "
    "paolo pascal patrice paulo pedro philippe pierre pietro quim rafael ramon raul renato rene ricardo roberto "
    "rodrigo roch romano ruben salvador salvatore santiago sebastian sebastien sergio silvio stefano stephane "
    "sylvain thierry tomas umberto valter vicente vincenzo vittorio xavi yves "
    // German, Dutch, Nordic
    "anders andreas arne asger axel bernd bjorn bodo carsten christoph dieter dietmar dirk eberhard egon erik ernst "
    "frans franz friedrich fritz geert georg gunnar gunther guenther gunter haakon hans hans-georg harald heiko "
    "heinrich heinz helge helmut henk henrik herbert holger horst ingo jakob jens jesper joerg johan johann "
    "johannes jonas jorg jurgen juergen kaare kai karl karl-heinz kasper kees kristian lars lukas magnus manfred "
    "markus martijn mathias matthias mikael mogens morten niels nils olaf ole oskar otmar peer per pieter rainer "
    "ralf rasmus reiner reinhard rolf rudiger ruud sauli sigmar soren stefan steffen sven thorbjorn thorsten tobias "
    "torsten ulf ulrich uwe volker werner wilhelm willem willy wolfgang wolfram wouter wopke xander zacharias esko "
    "kimmo petteri juha pekka "
    // Arabic, Persian, Turkish, Kurdish, Pakistani
    "abbas abdallah abdel abdelaziz abdelfattah abdolreza abdul abdulaziz abdullah abdurrahman abu adel adil adnan "
    "ahmad ahmed ahmet akbar akram alaa ali ammar anas anwar ashraf asif ayman aziz bandar bashar bassam bashir "
    "bekir binali burhan bulent cemal cevdet daoud devlet ebrahim ehsan ekrem emad enes esmail essam fahad fahd "
    "faisal farid farouk faruk fawaz fayez fuad ghassan hadi hafez haider haitham hakan hakim hami hamad hamid "
    "hamza hamdi haroon hasan hashim hassan haydar hikmet hisham hosni hossein houari hulusi husain hussein huseyin "
    "ibrahim idris imad imran iqbal ismail ismet iyad jaber jafar jalal jamal jamel jamil jasim javad javed jawad "
    "kadhim kamal karim kemal khaled khalid khalifa khalil liaquat mahdi mahmoud mahmud mahmut majid malik mansour "
    "marwan masoud masud masoom mehdi mehmet mevlut moammar mohamad mohamed mohammad mohammed mohsen moncef mostafa "
    "mourad muammar mufti muhammad muhammed muhsin mukhtar mullah munir murat musa mustafa muqtada nabil nabih "
    "nader naim najib nasser nawaf nawaz nayef nizar nouri numan omar omer osama osman othman ozgur parvez pervez "
    "qais qasem qassem rafik rafiq rahim rajab ramadan rami ramzi rashid rauf recep reza rifat riyad riad saad "
    "saadi sabri saddam saeb saeed said saif salah salam saleh salem salim salman sami samir sayyid selahattin "
    "selim serdar sharif shehbaz suleiman suleyman sultan taha tahir talal tamim tarek tariq tawfik tayyip turki "
    "umar usama usman wahid walid waleed wasim yahya yasin yasser yasir youssef yousef yusuf zabiullah zaid zayed "
    "zahir zia ziad zulfiqar hamdullah sirajuddin souhail "
    // Indian, other South Asian
    "abhijit abhishek ajay ajit akhil akhilesh akshay amarinder amit amitabh anand anil ankit anurag arjun arnab "
    "arun arvind ashok ashwin atal bhupesh chandra chandrasekhar deepak devendra dinesh dilip ganesh gaurav gautam "
    "girish gopal gotabaya govind hardeep hari harish harsh himanta hemant indrajit jagan jaswant jawaharlal "
    "jitendra kailash kamal kapil karan kiran krishna kumar lalit lalu mahendra mahinda maithripala manish manmohan "
    "manoj mohan mohandas mukesh mukul narendra naresh naveen nikhil nirav nitin nitish obaidul om palaniswami "
    "pankaj parvesh pawan pinarayi piyush pradeep prakash pramod pranab prashant pratap prithviraj rahul raj rajesh "
    "rajeev rajiv rajnath rakesh ram ramesh ranil ranjit ravi ravindra rishi rohit sachin sajid sanjay sanjeev "
    "sandeep satyendra sharad shashi shiv siddharth subramanian sudhir sumeet sunil suresh sushil tarun tejashwi "
    "uddhav umesh venkaiah vijay vikram vinay vinod vipul virat vivek yogi sadiq pushkar "
    // African, Hebrew, Japanese, Indonesian, Filipino and others
    "abiy adama alassane ariel avi avigdor aviv benny benigno binyamin boubacar budi cyril dedi denis ehud emmerson "
    "erez etienne ezekiel felix gadi gideon goodluck haim hiroshi hirokazu isaias itamar jacinto joko joseph jokowi "
    "julius kagame kenji kofi kwame kweisi laurent levy macky mahathir mamadou moise moshe moussa muhammadu naftali "
    "nana okey olusegun oumar ousmane paul prabowo raila robert rodrigo ryan salva salvador shimon shinzo shigeru "
    "shmuel sizwe taro tedros tetsuya thabo uhuru umaro uri uzi william yair yaakov yehuda yigal yitzhak yoav "
    "yoshihide yoweri yukio zvi akihito naruhito fumio hideki takeshi toshiro junichiro bongbong ferdinand leopoldo";

constexpr std::string_view kFemale =
    // English
    "abby abigail ada adele adeline agnes alexandra alexandria alice alicia alison allison alma amanda amber amelia "
    "amy andrea angela angelina anita ann anna annabel anne annette annie april arlene ashley audrey barbara "
    "beatrice becky bella bernadette bernice bertha beryl bess beth bethany betsy betty beverly blanche bonnie "
    "brenda bridget brooke caitlin camilla candace carla carlotta carly carol caroline carolyn carrie catherine "
    "cathy cecilia celeste charlene charlotte chelsea cheryl chloe christie christina christine cindy claire clara "
    "claudia colleen connie constance cora cordelia corinne courtney crystal cynthia daisy dana daphne dawn debbie "
    "deborah debra deirdre delia della denise diana diane dianne dolores donna dora doreen doris dorothy edith "
    "eileen elaine eleanor elena elise eliza elizabeth ella ellen ellie elsie emilia emily emma enid erica erin "
    "erika esther ethel eunice eva eve evelyn faith fay felicity fiona flora florence frances freda gabrielle gail "
    "gemma georgia georgina geraldine gertrude gillian gina gladys glenda gloria grace greta gretchen gwen "
    "gwendolyn hailey hannah harriet hazel heather helen helena hermione hilary hillary holly hope ida imogen "
    "ingrid irene iris isabel isabella isabelle ivanka ivy jacinda jackie jacqueline jane janet janice janine "
    "jasmine jean jeanette jeanne jen jenna jennie jennifer jenny jessica jill jo joan joanna joanne jocelyn jodie "
    "josephine joy joyce juanita judith judy julia julie june justine kaitlyn kamala karen kate katharine katherine "
    "kathleen kathryn kathy katie katrina kay kayla kaylee kellyanne kerri kirsten kirsty kristen kristin kristina "
    "kyrsten lara laura lauren laurie leah leanne lena lesley lia lily linda lisa liz liza lizzie lois lorraine "
    "louisa louise lucia lucille lucinda lucy lydia lynda lynn lynne mabel madeleine madeline madison maggie mamie "
    "mandy marcia margaret margery margot maria marian marianne marie marilyn marina marion marjorie marlene martha "
    "mary matilda maud maureen mavis maxine meg megan meghan melania melanie melinda melissa mercedes meredith "
    "michaela michelle mildred millicent millie mindy minnie miranda miriam molly mona monica muriel myra nadia "
    "nancy naomi natalie natasha nellie nettie nicola nicole nikki nina nora noreen norma olive olivia opal pam "
    "pamela patricia patsy patti paula pauline pearl peggy penelope penny phoebe phyllis polly priscilla priti "
    "prudence rachel ramona rebecca renee rhoda rhonda rita roberta robyn rosa rosalind rosalynn rose rosemary "
    "rosie roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah savannah selena selina serena shannon "
    "sharon sheila shelley sherry shirley sophia sophie stacey stacy stella stephanie sue susan susanna susannah "
    "susie suzanne sybil sylvia tabitha tammy tanya tara teresa tess tessa thelma theresa tiffany tina tracey trudy "
    "ursula valerie vanessa vera verity veronica vicki vicky victoria viola violet virginia vivian wendy whitney "
    "wilma winifred yolanda yvette yvonne zoe regina wanda "
    // Slavic and the Balkans
    "agata agnieszka aleksandra alena alina alla alyona anastasia aneta aniko anzhelika beata bozena dalia danuta "
    "daria daryna dorota ekaterina elvira ewa galina halina hanna hedvig ilona inna irina iryna ivana iwona jadwiga "
    "jelena joanna jolanta julija kaja katarina katarzyna katya kateryna katalin khadija klara kolinda krisztina "
    "krystyna ksenia lenka leyla lidia liudmila ljubica lyudmila maia magdalena malgorzata marija mariya marta "
    "masha milena monika nadezhda nadezda nadiya natalia nataliya natalya nino oksana olena olesya olga polina "
    "raisa sanna salome snezana sofia svetlana sviatlana svitlana tamara tatiana tatyana tetiana ulyana valentina "
    "vesna veronika viktoria vjosa yekaterina yelena yevgenia yulia zinaida zuzana zofia ingrida lyubov ljiljana "
    "biljana "
    // Spanish, Portuguese, Italian, French
    "adriana agathe agnese alessandra alejandra alexandrina amelie ana angelique anais anne-marie annegret "
    "antonella arielle audrey aurelie aurora beatriz brigitte camille carmen carolina catalina celia celine cecile "
    "chantal chiara christelle clemence concepcion cristina danielle delphine dilma dolores elisabeth elisa elodie "
    "emmanuelle esperanza estela eugenia fabiola federica florence francesca francoise gabriela genevieve giorgia "
    "giovanna giulia gisele guadalupe helene ines inmaculada isabela jeanine josefina juliana juliette karina keiko "
    "laetitia leila leonor leticia ligia lina liliana lola lorena lourdes luisa luciana lucie luz manon manuela "
    "margarita margarida marcela marielle mariana marine marisol marta martine maite mathilde meritxell michele "
    "mireille montserrat muriel nathalie noemie odile paloma paola patrizia pilar raquel roberta rocio rosario "
    "roselyne roxana sandrine segolene silvia simone sonia soledad solange susana sylvie thais valeria valerie "
    "veronique virginie viviane xiomara yulin ximena yolanda "
    // German, Dutch, Nordic
    "angelika anja anke annalena annelies annika antje astrid barbel birgit britta christa dagmar doris elke erna "
    "franziska frauke freja frida friederike gabi gerda gisela greta gro gudrun hanne hannelore heike heidi helga "
    "helle ilse inge ingeborg inger jutta karin karla katja katrin kerstin kirsi kristine linnea lise lotte "
    "magdalena manuela margarethe margit margrethe marit marlies martina mette mia nele petra renate rosemarie "
    "sabine saskia sigrid silke solveig susanne svenja sylvana theres trine ulla ulrike uschi ursula ute wiebke "
    "ylva "
    // Arabic, Persian, Turkish, South Asian, African, Hebrew, Japanese and others
    "aaliyah aaminah aisha aishwarya amal amina amna aminata ananya aparna arundhati asma aung ayanda ayelet ayesha "
    "aysel ayse azadeh azita bahar basma benazir beyza bushra chimamanda deepika dina dipika ebru elif emine esra "
    "fadwa farah faten fatima fatma fatou fatoumata fawzia gauri golda grace hala hanan haneen hatice hiba hina "
    "hind huda ilhan indira ismat jacinta jayalalithaa jaya kalpana kavita khadijah kiran lakshmi lalita lama "
    "latifa layla lubna lujain maha mahbooba mahua malala mamata manal maneka mariam maryam masih mayawati maysa "
    "meena meera meral merve mira mona nadine nagham naila najat nalini narges nasrin nawal nayara nazanin neha "
    "nehal ngozi nikita nikki nirmala nisha noor noura nura orly orna oyelaran padma pinar pooja pratibha preeti "
    "priya priyanka qandeel radha rana rania rasha razan reem rehana rekha rima roza rukhsana saba safiya sahar "
    "sakineh salma samia samira sana sania seema sevgi shaista shami sharmistha sheikha sherin shilpa shirin "
    "shereen sima sirleaf smriti sofia soraya soumya sunita sushma swati tawakkol tzipi uhura uma vandana "
    "vasundhara winnie yael yasmin yasmine yuriko zahra zainab zehra zeynep zubeida meerjady hana sanae yoko akiko "
    "megumi naoko michiko masako imelda leni corazon risa";

// Both sexes bear them, or the languages differ.
constexpr std::string_view kEither =
    "alex ariana avery bailey blair casey charley dakota devon emerson frankie hayden hunter jean jackie jaime "
    "jamie jan jess jody jordan joyce kelly kelsey kendall kerry kim kiran lee leigh leslie lindsay lindsey lynn "
    "mackenzie marion morgan nikita noor pat quinn reese riley robin robbie rowan sam sandy sasha shannon shawn "
    "sidney sky stacy sydney taylor terri terry toni tracy val andrea dana dominique claude camille michele simone "
    "nicola sascha vivian dale gail rana iman bernie marian jo angel tatum phoenix jing man-kei greta-li tak-sing "
    "jing-shan";

// Names for one another, the full one first. Sharing a line is being the same; it does not carry over lines, so that
// "alex" is Alexander and Alexandra and these two stay apart.
constexpr auto kSame = std::to_array<std::string_view>({
    "abraham abe bram", "albert al bert bertie", "alexander alex alec sandy sasha aleksandr alexandr alexandre "
    "aleksander alejandro aleksandar oleksandr", "alexandra alex sandra sasha aleksandra lexi", "alan allan allen al",
    "alfred alf fred alfie", "amelia amy millie", "andrew andy drew", "andrei andrey andrej", "andrii andriy",
    "angela angie", "ann anne anna annie", "anthony tony", "antonio tony toni", "anatoly anatoli anatoliy",
    "arthur art", "barbara barb babs", "benjamin ben benny benji binyamin bibi", "bernard bernie", "bernadette bernie",
    "bradley brad", "calvin cal", "cameron cam", "carlos charlie carlitos", "caroline carrie caro",
    "catherine katherine katharine kathryn cathy kathy kate katie kitty cath", "yekaterina ekaterina katya katia",
    "charles charlie chuck chas", "charlotte charlie lottie", "christopher chris topher", "christian chris",
    "christine christina chris chrissy tina christy", "clifford cliff", "clinton clint", "constance connie",
    "cynthia cindy", "daniel dan danny", "danielle dani", "david dave davey", "deborah debra deb debbie",
    "dennis denis denny", "denis denys", "diana diane di", "dmitry dmitri dmitriy dimitri dima", "donald don donnie",
    "dorothy dot dolly dottie", "douglas doug", "edmund ed ned", "edward ed eddie ted teddy ned", "edwin ed",
    "eduardo edu lalo", "eleanor ellie nell nora", "elizabeth liz lizzie beth betty bess betsy eliza lisa libby "
    "elisabeth", "emily em", "emmanuel manny", "eugene gene", "ezekiel zeke", "florence flo", "frances fran franny",
    "francis frank", "francisco paco pancho", "franklin frank", "frederick fred freddie freddy frederic",
    "gabriel gabe", "gabrielle gabby", "geoffrey geoff jeff", "gerald gerry jerry", "gerard gerry", "gilbert gil",
    "gregory greg gregor", "grigory grigori grigoriy", "harold harry hal", "henry harry hank hal", "herbert herb",
    "hubert bert", "hugh hughie", "howard howie", "ian iain", "isaac ike", "isabel isabella isabelle bella izzy",
    "jacob jake", "jacqueline jackie", "james jim jimmy jamie jem", "janet jan", "jeffrey jeff geoff", "jeffery jeff",
    "jennifer jen jenny jenn", "jeremy jerry jem", "jerome jerry", "jerrold jerry", "jessica jess jessie",
    "joan joanie", "joanna joanne jo", "john jack johnny jon", "jonathan jon jonny johnathan", "joseph joe joey jos",
    "joshua josh", "josephine jo josie", "jose pepe", "judith judy", "julian jules", "katherine kathleen kathy",
    "kathleen kate kathy kathie", "kenneth ken kenny", "kimberly kim kimberley", "lawrence larry laurence laurie",
    "leonard len lenny leo", "leonid leonyd", "leslie les", "lewis louis lou lew", "louise lou", "louis lou luis",
    "lucille lucy", "lucinda lucy", "luke lucas", "madeleine maddie madeline", "malcolm mal", "manuel manny manolo",
    "marcus mark marc", "margaret maggie meg peggy marge madge daisy greta rita", "martin marty", "martha marty",
    "mary molly polly", "matthew matt matty mathew", "matilda tilly", "maxwell max", "maximilian max",
    "megan meghan meg", "melissa mel", "melanie mel", "michael mike mick mickey micky", "mikhail misha michail",
    "mitchell mitch", "mitt willard", "nancy nan", "natalie nat", "natalia natalya nataliya natasha",
    "nathaniel nate nat",
    "nathan nate nat", "nicholas nick nicky nicolas nikolas nic", "nikolai nikolay nikolaj kolya", "nicole nicky nikki",
    "oliver ollie", "olivia liv", "pamela pam", "patricia pat patty patti tricia trish", "patrick pat paddy",
    "penelope penny", "peter pete", "philip phil phillip", "rachel rach", "randall randy", "randolph randy",
    "raymond ray", "rebecca becky becca", "reginald reggie reg", "richard dick rick rich ricky richie",
    "robert bob bobby rob robbie bert", "roberta bobbie", "roderick rod", "rodney rod", "ronald ron ronnie",
    "rudolph rudy rudolf", "rosemary rose rosie", "russell russ", "ruth ruthie", "samuel sam sammy", "samantha sam",
    "sarah sara sally", "sebastian seb bastian", "sergei sergey sergej serge", "serhiy serhii", "sidney sid",
    "stanley stan", "stephen steven steve stevie", "stephanie steph", "stuart stewart stu", "susan sue susie suzy "
    "susanna suzanne", "terence terrence terry", "theresa teresa terry tess", "theodore ted teddy theo",
    "thomas tom tommy", "timothy tim timmy", "valerie val", "victor vic viktor", "victoria vicky vicki tori",
    "vincent vince vinnie", "virginia ginny", "vladimir vlad wladimir volodya vova", "walter walt wally",
    "wendell wendy", "wesley wes", "wilbur will", "william bill will billy willy willie liam", "wilhelmina minnie",
    "yevgeny evgeny evgeni yevgeni evgenii zhenya", "yuri yury yuriy iurii juri", "yusuf youssef yousef yousuf yusef",
    "zachary zach zack zac", "mohammed mohammad muhammad mohamed mohamad muhammed mehmet mohd",
    "ahmed ahmad ahmet", "hussein husain hossein hussain husayn huseyin", "hassan hasan", "abdullah abdallah abdulla",
    "osama usama", "omar umar omer", "khaled khalid", "said saeed saeid", "suleiman sulaiman suleyman soleiman",
    "qasem qassem kasem ghasem qasim", "moammar muammar moamer", "mahmoud mahmud mahmut", "ismail esmail ismael",
    "ebrahim ibrahim", "rafik rafiq", "yasser yasir", "walid waleed", "tariq tarek tarik", "mustafa mostafa",
    "jamal jamel gamal cemal", "abdel abd abdul", "sayyid seyed sayed syed", "fatima fatma fatemeh", "aisha ayesha",
    "aleksei alexei aleksey alexey alexis", "artem artyom", "fyodor fedor", "pyotr petr piotr", "maksim maxim",
    "vasily vasiliy vassily", "volodymyr volodimir", "mykola nikola", "oleg oleh", "lyudmila liudmila ludmila",
    "yulia julia iulia", "yelena elena helena", "olena elena", "tatiana tatyana tanya", "joko jokowi",
});

constexpr std::string_view kLeading =
    // Chinese, pinyin and Hong Kong's spelling
    "bai cai cao chan chang chao chen cheng cheung chow chu chung cui deng ding dong du duan fan fang feng fong fu "
    "gao ge gong gu guo han hao he ho hou hu hua huang hui hung jia jiang jin kang kong kwok lai lam lau law lei "
    "leung li liang liao lin ling liu lo long lou lu luo lyu ma mao meng ng ni niu pan pang peng qi qian qiao qin "
    "qiu qu ren shao shen sheng shi song su sun tam tan tang tao tian tong tsai tsang tse tung wan wang wei wen "
    "wong wu xi xia xiang xiao xie xing xiong xu xue yam yan yang yao ye yeung yi yin yip yu yuan zeng zhai zhang "
    "zhao zheng zhong zhou zhu "
    // Korean
    "ahn bae baek ban byun cha cho choe choi chun chung eom gwon ha hong hwang hyun im jang jeon jeong ji jo joo "
    "jung kim kwon lee min moon nam noh oh pak park rhee ri roh ryu seo shin sim sohn suh sung woo yoo yoon yun "
    // Vietnamese
    "bui cao dang dao dinh do doan duong ho hoang huynh lam le luong luu ly mai ngo nguyen pham phan phung quach ta "
    "thach thai tran trinh truong vo vu vuong to";

using Groups = std::unordered_map<std::string_view, std::vector<std::size_t>>;

Groups make_groups() {
  Groups groups;
  for (std::size_t i = 0; i < kSame.size(); ++i) {
    std::string_view line = kSame[i];
    while (!line.empty()) {
      const auto blank = line.find(' ');
      groups[line.substr(0, blank)].push_back(i);
      line.remove_prefix(blank == std::string_view::npos ? line.size() : blank + 1);
    }
  }
  return groups;
}

}  // namespace

Gender gender_of_given_name(std::string_view name) {
  static const WordSet male(kMale), female(kFemale), either(kEither);
  if (either.holds(name)) return Gender::kUnknown;
  const bool his = male.holds(name), hers = female.holds(name);
  if (his == hers) return Gender::kUnknown;  // on neither list, or on both by two languages
  return his ? Gender::kMale : Gender::kFemale;
}

bool is_given_name(std::string_view name) {
  static const WordSet male(kMale), female(kFemale), either(kEither), same([] {
    static std::string all;
    for (const auto line : kSame) all.append(line).append(" ");
    return std::string_view(all);
  }());
  return male.holds(name) || female.holds(name) || either.holds(name) || same.holds(name);
}

bool same_given_name(std::string_view a, std::string_view b) {
  static const Groups groups = make_groups();
  if (a == b) return true;
  const auto of_a = groups.find(a), of_b = groups.find(b);
  if (of_a == groups.end() || of_b == groups.end()) return false;
  return std::any_of(of_a->second.begin(), of_a->second.end(), [&](std::size_t group) {
    return std::find(of_b->second.begin(), of_b->second.end(), group) != of_b->second.end();
  });
}

bool is_leading_family_name(std::string_view name) {
  static const WordSet leading(kLeading);
  return leading.holds(name);
}

}  // namespace hearsay
