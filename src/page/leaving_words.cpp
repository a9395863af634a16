#include "page/leaving_words.h"

namespace hearsay::page {
namespace {

constexpr LeavingPhrases kOther[] = {
    // Several languages: alone on a line they are headings, before a headline furniture.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "lesen sie auch|lies auch|lire aussi|à lire aussi|voir aussi|te puede interesar|le puede interesar|lee también|"
     "lea también|leia também|veja também|leggi anche|vedi anche|lees ook|läs också|läs även|læs også|les også|"
     "lue myös|czytaj też|czytaj także|zobacz też|čtěte také|читать также|читайте ещё|das könnte sie interessieren|"
     "mehr aus|schlagworte|themen"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "mehr dazu|artikel hören|bild vergrößern|del artikel|del artikkel|del saken|číst dál|поширити|広告を閉じる|"
     "saiba mais|ayrıca oku|más información"},
    // German.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "mehr zum thema|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|"
     "das könnte ihnen auch gefallen|ähnliche artikel|ähnliche beiträge|ähnliche nachrichten|"
     "mehr ähnliche nachrichten|weitere artikel|weitere themen|weitere videos|weitere meldungen|"
     "weitere nachrichten|weitere newsletter|mehr nachrichten|mehr aus dem ressort|aus dem ressort|"
     "mehr aus dem web|meistgelesen|am beliebtesten|meistgelesene artikel|neueste artikel|letzte artikel|"
     "passend zum artikel|mehr zu diesem thema|neues aus der redaktion|empfohlene artikel|beliebte artikel"},
    {Leaving::kRelated, PhrasePlace::kBareStart,
     "mehr zum thema "},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "zum autor|zur autorin|über den autor|über die autorin|der autor|die autorin|diskutieren sie mit|zu den kommentaren|"
     "schreiben sie einen kommentar|schreibe einen kommentar|kommentar verfassen|kommentar hinterlassen"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "schreibe einen kommentar|schreiben sie einen kommentar|deine e-mail-adresse wird nicht|"
     "ihre e-mail-adresse wird nicht|erforderliche felder sind|kommentare (|die kommentarfunktion"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "anzeige|anzeigen|werbung|werbung überspringen|zur startseite|startseite|teilen|artikel teilen|"
     "artikel drucken|artikel merken|drucken|merken|folgen|folgen sie uns|folgen auf|kommentar schreiben|"
     "kommentieren|kommentare|kommentare anzeigen|mehr anzeigen|mehr laden|weiterlesen|weiter lesen|"
     "jetzt weiterlesen|jetzt abonnieren|abonnieren|newsletter abonnieren|anmelden|einloggen|registrieren|"
     "anmelden / registrieren|mein konto|impressum|datenschutz|datenschutzerklärung|nutzungsbedingungen|agb|"
     "empfohlener redaktioneller inhalt|externer inhalt|themen|themen des artikels|link kopieren|link kopiert|"
     "vorlesen|artikel anhören|ihre meinung ist uns wichtig|deine meinung zählt|quellen|verwendete quellen|"
     "bildergalerie|bildstrecke|zum aboshop|nach oben|zurück zur übersicht|fehler gefunden|fehler melden|"
     "jetzt melden|schicken sie uns ihr feedback|teilen sie ihre meinung|"
     "melden sie sich an und diskutieren sie mit|sie sind bereits kunde"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "lesen sie auch|lesen sie hier|lesen sie mehr zu|lesen sie dazu|lesen sie außerdem|lies auch|mehr lesen über|"
     "mehr dazu:|zum thema:|auch interessant:|mehr zum thema:|dieser artikel wurde zuerst|abonnieren sie |"
     "melden sie sich für |klick, um auf |klick, um über |klicken, um auf |klicken, um über |"
     "hat ihnen dieser artikel gefallen|wir verwenden cookies|an dieser stelle finden sie |diese zusammenfassung wurde künstlich|quelle: "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "alle rechte vorbehalten"},
    // French.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "sur le même sujet|sur le même thème|articles liés|articles similaires|articles associés|à découvrir|"
     "à découvrir également|à découvrir aussi|à lire|à ne pas manquer|dans la même rubrique|les plus lus|"
     "les plus partagés|les plus populaires|la rédaction vous conseille|nous vous recommandons|vous aimerez aussi|"
     "vous aimerez peut-être|pour aller plus loin|en lecture suivant|plus d'articles|derniers articles|"
     "contenus sponsorisés|recommandé pour vous"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "laisser un commentaire|ajouter un commentaire|à propos de l'auteur|annuler la réponse|"
     "laisser un commentaire annuler la réponse"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "votre adresse e-mail ne sera pas publiée|votre adresse de messagerie ne sera|les champs obligatoires sont|"
     "commentaires ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "publicité|passer la publicité|annonce|partager|partager cet article|partager l'article|"
     "partager sur facebook|copier le lien|lien copié|imprimer|enregistrer|commenter|commentaires|réagir|"
     "s'abonner|je m'abonne|abonnez-vous|se connecter|s'identifier|connexion|s'inscrire|en savoir plus|voir plus|"
     "lire la suite|afficher plus|écouter l'article|retour en haut|mentions légales|politique de confidentialité|"
     "contactez-nous|suivez-nous|plan du site|je découvre les offres|à la une|sommaire|nos vidéos"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "lire aussi|à lire aussi|a lire aussi|à lire également|lire également|voir aussi|à voir aussi|"
     "à écouter aussi|lire aussi:|sur le même sujet:|cet article est réservé|inscrivez-vous à |abonnez-vous à |"
     "abonnez-vous pour |recevez chaque |suivez-nous sur |copier/coller le lien|votre navigateur ne |publicité - "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "tous droits réservés"},
    // Spanish.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "noticias relacionadas|noticia relacionada|artículos relacionados|contenido relacionado|"
     "contenidos relacionados|temas relacionados|más noticias|más información|lo más leído|lo más visto|"
     "las más leídas|lo más reciente|últimas noticias|te recomendamos|recomendado para ti|recomendados|"
     "para saber más|no te pierdas|también te puede interesar|más sobre este tema|más en esta sección|"
     "sobre el tema"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "deja un comentario|dejar un comentario|deja una respuesta|sobre el autor|sobre la autora|sobre la firma|"
     "acerca del autor|normas de participación|normas"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "tu dirección de correo electrónico no será|su dirección de correo electrónico no será|"
     "los campos obligatorios están|comentarios ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "publicidad|anuncio|compartir|comparte|compartir en facebook|copiar enlace|enlace copiado|imprimir|guardar|"
     "comentarios|comentar|ver comentarios|escribe un comentario|suscríbete|suscribirse|suscríbete ahora|"
     "iniciar sesión|inicia sesión|regístrate|registrarse|cerrar sesión|leer más|ver más|cargar más|cargando|"
     "seguir leyendo|continuar leyendo aquí|síguenos|regala esta noticia|reporta un error|aviso legal|"
     "política de privacidad|política de cookies|escuchar artículo|escuchar noticia|última hora|archivado en|"
     "temas|volver arriba|esta funcionalidad es sólo para registrados|esta funcionalidad es sólo para suscriptores"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "leer más:|lee también|lea también|lee además|lea además|leé también|leer también|ver también|mira también|"
     "te puede interesar|le puede interesar|te podría interesar|también te puede interesar|puedes leer|además:|"
     "suscríbete a |suscríbete para |regístrate gratis|síguenos en |sigue toda la información|siga la última hora|"
     "recibe la newsletter|tu suscripción se está usando|si continúas leyendo en este dispositivo|"
     "si quieres seguir leyendo|más información:"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "todos los derechos reservados|derechos reservados|prohibida su reproducción|reproducción prohibida"},
    // Portuguese.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "artigos relacionados|notícias relacionadas|conteúdo relacionado|conteúdos relacionados|mais lidas|"
     "mais lidos|as mais lidas|mais notícias|últimas notícias|recomendado para você|você pode gostar|"
     "pode gostar também|mais sobre este tema|matérias relacionadas|tópicos relacionados|outras notícias"},
    {Leaving::kRelated, PhrasePlace::kBareStart,
     "veja mais sobre "},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "deixe um comentário|deixe uma resposta|deixar um comentário|sobre o autor|sobre a autora"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "o seu endereço de e-mail não será|o seu endereço de email não será|campos obrigatórios são|comentários ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "publicidade|anúncio|continua após a publicidade|continua depois da publicidade|partilhar|compartilhar|"
     "compartilhe|partilhe|copiar link|imprimir|comentários|comentar|assine|assinar|assine já|entrar|"
     "iniciar sessão|ler mais|leia mais|ver mais|carregar mais|continue lendo|siga-nos|ouvir artigo|"
     "política de privacidade|termos de uso|fale conosco|voltar ao topo"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "leia também|leia mais:|leia ainda|ler também|veja também|saiba mais:|assista:|ouça:|siga-nos no|"
     "siga o canal|inscreva-se n|receba as notícias|participe do canal|assine a newsletter|clique aqui para"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "todos os direitos reservados"},
    // Italian.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "articoli correlati|notizie correlate|contenuti correlati|potrebbe interessarti|potrebbe interessarti anche|"
     "ti potrebbe interessare|ti potrebbero interessare|raccomandati per te|consigliati per te|i più letti|"
     "più letti|le notizie più lette|ultime notizie|altre notizie|approfondimenti|argomenti correlati|"
     "da non perdere"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "lascia un commento|sull'autore|l'autore|informazioni sull'autore|annulla risposta"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "il tuo indirizzo email non sarà pubblicato|i campi obbligatori sono|commenti ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "pubblicità|annuncio pubblicitario|contenuto sponsorizzato|condividi|condividi questo articolo|"
     "condividi su facebook|copia link|copia il link|stampa|salva|commenti|commenta|i commenti dei lettori|"
     "leggi e commenta|lascia un commento|abbonati|abbonati ora|accedi|registrati|iscriviti|"
     "iscriviti alla newsletter|leggi tutto|leggi di più|continua a leggere|mostra altro|carica altri|"
     "ascolta l'articolo|seguici|partecipa alla discussione|hai salvato un nuovo articolo|"
     "informativa sulla privacy|torna su"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "leggi anche|leggi pure|vedi anche|guarda anche|leggi qui|approfondisci:|per approfondire:|"
     "iscriviti alla newsletter|iscriviti al canale|seguici su |segui tutte le notizie|non hai un account|"
     "caratteri rimanenti|trovi tutti gli articoli salvati|salva questo articolo"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "riproduzione riservata|© riproduzione riservata|tutti i diritti riservati"},
    // Dutch.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "meer over dit onderwerp|gerelateerd|gerelateerde artikelen|gerelateerd nieuws|meest gelezen|best gelezen|"
     "meer nieuws|laatste nieuws|net binnen|aanbevolen|aanbevolen voor jou|misschien ook interessant|"
     "ook interessant|verwante artikelen|meer artikelen|aanraders"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "over de auteur|laat een reactie achter|geef een reactie|plaats een reactie"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "je e-mailadres wordt niet|het e-mailadres wordt niet|vereiste velden zijn|reacties ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "advertentie|reclame|deel|delen|deel dit artikel|deel dit bericht|kopieer link|link kopiëren|afdrukken|"
     "bewaren|bewaar|reageer|reageren|reacties|toon reacties|abonneer|abonneren|word abonnee|inloggen|aanmelden|"
     "registreren|lees meer|lees verder|meer laden|toon meer|bekijk meer|volg ons|beluister dit artikel|"
     "luister naar dit artikel|mijn account|mijn abonnement|privacybeleid|privacyverklaring|gebruiksvoorwaarden|"
     "terug naar boven|lees nu voordelig|ontdek je voordeel"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "lees ook|lees meer:|lees verder:|lees hier|bekijk ook|kijk ook|luister ook|zie ook|meld je aan voor |"
     "schrijf je in voor |volg ons op |als abonnee lees je|tip als abonnee"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "alle rechten voorbehouden"},
    // Swedish.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "relaterat|relaterade artiklar|mest läst|mest lästa|senaste nytt|senaste nyheterna|fler nyheter|mer från |"
     "mer om ämnet|rekommenderat|du kanske också gillar|fler artiklar|just nu"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "lämna en kommentar|lämna ett svar|om författaren|om skribenten"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "din e-postadress kommer inte|obligatoriska fält är"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "annons|annonser|reklam|dela|dela artikeln|dela på facebook|kopiera länk|länk kopierad|skriv ut|spara|"
     "kommentera|kommentarer|prenumerera|bli prenumerant|logga in|skapa konto|läs mer|visa mer|ladda fler|lyssna|"
     "lyssna på artikeln|följ oss|anmäl fel|anmäl text- och faktafel|rapportera fel|följ ämnen i artikeln|"
     "ämnen i artikeln|till toppen|artikeln fortsätter under annonsen|artikeln fortsätter efter annonsen"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "läs också|läs även|läs mer:|läs mer om |se också|se även:|lyssna också|missa inte:|följ oss på |"
     "prenumerera på |tipsa oss|ljuduppspelningen är |personuppgiftspolicy"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "alla rättigheter förbehållna"},
    // Danish.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "relaterede artikler|relateret|mest læste|mest læst|seneste nyt|seneste nyheder|flere nyheder|mere om emnet|"
     "anbefalet|anbefalede artikler|andre læser"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "skriv en kommentar|om forfatteren|efterlad en kommentar"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "din e-mailadresse vil ikke|krævede felter er"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "annonce|annoncer|reklame|artiklen fortsætter efter annoncen|artiklen fortsætter under annoncen|del|"
     "del artiklen|del på facebook|kopier link|udskriv|gem|kommentarer|kommenter|skriv en kommentar|abonnér|"
     "bliv abonnent|log ind|opret konto|læs mere|vis mere|se mere|hent flere|lyt til artiklen|følg os|"
     "privatlivspolitik"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "læs også|læs mere:|læs også:|se også|hør også|lyt også|følg os på |tilmeld dig |få nyhedsbrevet|"
     "del på facebook "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "alle rettigheder forbeholdes"},
    // Norwegian.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "relaterte artikler|relaterte saker|relatert|mest lest|mest leste|siste nytt|siste nyheter|flere nyheter|"
     "flere saker|mer om saken|mer om|anbefalte artikler|anbefalt"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "legg igjen en kommentar|om forfatteren"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "din e-postadresse vil ikke|obligatoriske felt er"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "annonse|annonser|annonsørinnhold|reklame|artikkelen fortsetter under annonsen|"
     "artikkelen fortsetter etter annonsen|del|del artikkelen|del på facebook|kopier lenke|skriv ut|lagre|"
     "kommenter|kommentarer|abonner|bli abonnent|logg inn|opprett konto|les mer|vis mer|vis flere|last inn flere|"
     "lytt til saken|følg oss|personvern|personvernerklæring|kort fortalt|meld deg på"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "les også|les mer:|les mer om |se også|hør også|se video:|følg oss på |meld deg på |tips oss|vis mer om|"
     "få nyhetsbrevet"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "alle rettigheter reservert|med enerett"},
    // Finnish.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "aiheesta lisää|lisää aiheesta|luetuimmat|luetuimmat uutiset|tuoreimmat|uusimmat|uusimmat uutiset|"
     "lisää uutisia|suosittelemme|aiheeseen liittyvää|aiheeseen liittyvät artikkelit|muut lukevat"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "jätä kommentti|jätä vastaus|kirjoittajasta|tietoa kirjoittajasta"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "sähköpostiosoitettasi ei|pakolliset kentät"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "mainos|ilmoitus|mainos päättyy|juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen jälkeen|"
     "juttu jatkuu mainoksen alla|jaa|jaa artikkeli|jaa facebookissa|kopioi linkki|tulosta|tallenna|kommentit|"
     "kommentoi|tilaa|tilaa nyt|kirjaudu|kirjaudu sisään|rekisteröidy|lue lisää|näytä lisää|lataa lisää|kuuntele|"
     "kuuntele juttu|seuraa meitä"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "lue myös|lue lisää:|katso myös|kuuntele myös|seuraa meitä |tilaa uutiskirje|juttu jatkuu "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "kaikki oikeudet pidätetään"},
    // Polish.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "powiązane artykuły|powiązane|podobne artykuły|najczęściej czytane|najpopularniejsze|najnowsze|"
     "najnowsze wiadomości|polecane|polecamy|więcej na ten temat|zobacz także|przeczytaj także|inne artykuły|"
     "tematy"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "zostaw komentarz|napisz komentarz|o autorze|o autorce|dodaj odpowiedź|anuluj pisanie odpowiedzi"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "twój adres e-mail nie zostanie|twój adres email nie zostanie|wymagane pola są|komentarze ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "reklama|ogłoszenie|materiał sponsorowany|artykuł sponsorowany|dalsza część artykułu pod reklamą|"
     "dalsza część tekstu pod reklamą|udostępnij|udostępnij artykuł|podziel się|kopiuj link|skopiuj link|drukuj|"
     "zapisz|komentarze|skomentuj|dodaj komentarz|pokaż komentarze|subskrybuj|zaloguj się|zarejestruj się|"
     "kup dostęp|czytaj więcej|czytaj dalej|pokaż więcej|zobacz więcej|więcej|obserwuj nas|polityka prywatności|"
     "regulamin|zgłoś błąd|tagi|źródło|posłuchaj artykułu"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "czytaj też|czytaj także|czytaj również|czytaj więcej:|przeczytaj też|przeczytaj także|przeczytaj również|"
     "zobacz też|zobacz także|zobacz również|zobacz:|czytaj:|polecamy:|obserwuj nas |zapisz się na |dołącz do nas|"
     "masz temat|źródło: "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone"},
    // Czech.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "související|související články|související témata|související zprávy|nejčtenější|nejčtenější články|"
     "nejnovější|nejnovější zprávy|další články|další zprávy|doporučujeme|doporučené články|mohlo by vás zajímat|"
     "k tématu|témata"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "o autorovi|o autorce|přidat komentář|napsat komentář|zanechat komentář"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "vaše e-mailová adresa nebude|vyžadované informace jsou|komentáře ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "reklama|inzerce|komerční sdělení|článek pokračuje pod reklamou|sdílet|sdílejte|sdílejte článek|"
     "kopírovat odkaz|tisk|vytisknout|uložit|komentáře|komentovat|diskuze|diskuse|vstoupit do diskuze|"
     "vstoupit do diskuse|předplatit|předplaťte si|přihlásit|přihlásit se|registrovat|číst dále|číst více|více|"
     "zobrazit více|načíst další|poslechnout článek|sledujte nás|nahlásit chybu|zdroj"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "čtěte také|čtěte též|čtěte více|čtěte dále|přečtěte si také|přečtěte si též|přečtěte si i|"
     "mohlo by vás zajímat|mohlo by vás také zajímat|podívejte se také|sledujte nás |následuje obsah vložený|"
     "přejít před obsah vložený|chcete-li článek poslouchat|přihlaste se k odběru|odebírejte |zdroj: "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "všechna práva vyhrazena"},
    // Turkish.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "ilgili haberler|ilgili haber|ilgili konular|ilgili yazılar|diğer haberler|benzer haberler|önerilen haberler|"
     "önerilen video|önerilen videolar|çok okunanlar|en çok okunanlar|en çok okunan haberler|son haberler|"
     "tüm haberler|ilginizi çekebilir|bunlar da ilginizi çekebilir|sizin için önerilenler|son dakika haberleri"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "yazar hakkında|yorum bırakın|bir yanıt yazın|bir cevap yazın"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "e-posta adresiniz yayınlanmayacak|e-posta hesabınız yayımlanmayacak|gerekli alanlar |yorumlar ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "reklam|reklamı geç|sponsorlu içerik|paylaş|şurada paylaş|haberi paylaş|bağlantıyı kopyala|linki kopyala|"
     "yazdır|kaydet|yorumlar|yorum yap|yorum yaz|abone ol|üye ol|giriş yap|kayıt ol|devamını oku|devamını göster|"
     "daha fazla|daha fazla göster|daha fazlasını oku|dinle|haberi dinle|bizi takip edin|haberi görüntüle|"
     "gizlilik politikası|etiketler|yukarı çık"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "ayrıca okuyun|ayrıca bakınız|bunu da okuyun|bunları da okuyun|okumaya devam|bizi takip |"
     "uygulamasını indirin|bültenimize |reklam - "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "tüm hakları saklıdır|her hakkı saklıdır"},
    // Russian.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "материалы по теме|по теме|похожие материалы|похожие новости|похожие статьи|другие новости|новости по теме|"
     "статьи по теме|ещё по теме|последние новости|главные новости|самое читаемое|самое популярное|популярное|"
     "рекомендуем|вам может быть интересно|вам также может понравиться|новости партнёров|новости партнеров|"
     "читайте также|смотрите также"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "об авторе|добавить комментарий|отменить ответ"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "ваш адрес email не будет|ваш e-mail не будет|обязательные поля помечены|комментарии ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "реклама|на правах рекламы|поделиться|поделиться в соцсетях|скопировать ссылку|ссылка скопирована|печать|"
     "распечатать|сохранить|комментарии|комментировать|оставить комментарий|написать комментарий|подписаться|"
     "подписывайтесь|войти|вход|регистрация|зарегистрироваться|подробнее|читать далее|читать полностью|"
     "показать ещё|загрузить ещё|ещё|слушать|теги|темы|наверх|нашли ошибку|сообщить об ошибке|источник"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "читайте также|читайте ещё|читать также|читайте подробнее|смотрите также|смотри также|см. также|подробнее:|"
     "по теме:|подписывайтесь на |подпишитесь на |подписаться на |следите за |нашли ошибку|если вы нашли ошибку|"
     "увидели ошибку|хотите быть в курсе|источник: "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "все права защищены"},
    // Ukrainian.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "новини за темою|матеріали за темою|за темою|схожі новини|останні новини|головні новини|найпопулярніше|"
     "рекомендуємо|вас може зацікавити|більше новин"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "про автора|залишити коментар|додати коментар"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "ваша e-mail адреса не|коментарі ("},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "поділитися|поділитись|скопіювати посилання|друк|коментарі|коментувати|підписатися|підписуйтесь|увійти|"
     "детальніше|читати далі|показати ще|теги|теми"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "читайте також|читати також|дивіться також|підписуйтесь на |підписуйтеся на |підпишіться на |стежте за |"
     "якщо ви помітили помилку|якщо ви знайшли помилку"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "всі права захищені|усі права захищено"},
    // Japanese.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "関連記事|関連ニュース|関連リンク|関連キーワード|おすすめ記事|おすすめ|おすすめの記事|あわせて読みたい|合わせて読みたい|人気記事|人気の記事|アクセスランキング|ランキング|最新記事|最新ニュース|注目記事|"
     "新着記事|時系列で見る|こちらもおすすめ|トピックス"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "コメントを残す|コメントを書く|この記事を書いた人|著者プロフィール|執筆者プロフィール"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "メールアドレスが公開されることはありません"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "広告|共有|シェア|シェアする|ツイート|保存|印刷|コメント|コメントする|ログイン|ログインする|ログインして続きを読む|新規登録|会員登録|会員登録する|会員の方はログイン|購読する|続きを読む|もっと見る|"
     "もっと読む|ブックマーク|はてなブックマーク|メールで送る|リンクをコピー|スクラップ|反応|メモ入力|完了しました|フォローする|トップへ戻る|お気に入り"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "関連記事|【関連記事|あわせて読みたい|合わせて読みたい|こちらもおすすめ|この記事は会員限定|この記事は有料|残り:|記事に『リアクション』|会員向け記事が|スクラップについて|続きは有料|続きを読むには|"
     "ご利用には会員登録"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "無断転載|無断複製|禁無断転載"},
    // Korean.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "관련기사|관련 기사|관련뉴스|관련 뉴스|인기뉴스|인기 뉴스|인기기사|인기 기사|많이 본 뉴스|많이 본 기사|가장 많이 본 뉴스|주요뉴스|주요 뉴스|추천기사|추천 기사|추천뉴스|최신뉴스|"
     "최신 뉴스|오늘의 주요뉴스|함께 보면 좋은 기사"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "댓글 남기기|댓글을 남겨주세요"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "이메일 주소는 공개되지"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "광고|공유|공유하기|기사 공유|링크 복사|링크 복사하기|url 복사|인쇄|프린트|스크랩|댓글|댓글쓰기|댓글 쓰기|구독|구독하기|로그인|회원가입|더보기|더 보기|글자크기 설정|글자크기|"
     "글자 크기 변경|좋아요|페이스북에 공유하기|카카오톡에 공유하기|기사 듣기|본문 듣기|맨 위로"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "관련기사|관련 기사|이메일에 공유하기|이 기사가 마음에 들었다면|기사제보|제보는 "},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "무단 전재|무단전재|저작권자|ⓒ"},
    // Chinese.
    {Leaving::kRelated, PhrasePlace::kWhole,
     "相关新闻|相關新聞|相关报道|相關報導|相关文章|相關文章|相关阅读|相關閱讀|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|热门文章|熱門文章|热门新闻|熱門新聞|最新消息|最新文章|猜你喜欢|猜你喜歡"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "发表评论|發表評論|發佈留言"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "广告|廣告|分享|分享到|打印|收藏|评论|評論|留言|登录|登入|注册|註冊|订阅|訂閱|阅读全文|閱讀全文|查看更多|更多|加载更多|复制链接|複製連結"},
    {Leaving::kFurniture, PhrasePlace::kBareStart,
     "相关阅读|相關閱讀|延伸阅读|延伸閱讀|责任编辑|責任編輯|更多新聞|扫码|扫一扫"},
    {Leaving::kLegal, PhrasePlace::kBareStart,
     "版权所有|版權所有|未经授权|未經授權"},
};

}  // namespace

std::span<const LeavingPhrases> other_leavings() { return kOther; }

std::string_view other_credit_starts() {
  return "foto:|fotos:|foto von |foto: |photo :|crédit photo|crédits photo|crédit :|crédits :|fotografía:|imagen:|fotografia:|"
         "fotografias:|foto di |foto's:|beeld:|fotograf:|fotó:|kuva:|kuvat:|zdjęcie:|fot. |foto/|snímek:|fotoğraf:|görsel:|"
         "фото:|фото автора|снимок:|写真:|写真：|撮影:|画像:|画像：|사진=|사진 =|사진:|사진 제공|图:|图片来源|圖:|圖片來源";
}

std::string_view counted_words() {
  return "kommentare|kommentar|commentaires|commentaire|comentarios|comentario|comentários|comentário|commenti|commento|"
         "reacties|reactie|kommentarer|kommenttia|komentarzy|komentarze|komentářů|yorum|комментариев|комментария|"
         "комментарий|коментарів|コメント|댓글|partages|compartidos|minuten lesezeit|min lesezeit|min. lesezeit|"
         "min de lecture|minutes de lecture|min de lectura|minuti di lettura|minutos de leitura|min leestijd|"
         "мин чтения|минут чтения";
}

}  // namespace hearsay::page
