// The words of leavings.cpp: whole lines (lower case, without their punctuation at either end) and how lines begin.
// Told by the words alone; only what an article hardly ever has as a line of its own.
#pragma once

#include <array>
#include <string_view>

namespace hearsay::page {

using namespace std::string_view_literals;

// Buttons, adverts, forms.
inline constexpr std::array kFurniture = {
    "advertisement"sv, "advertisements"sv, "ad"sv, "sponsored"sv, "sponsored content"sv, "share"sv, "share this"sv,
    "share story"sv, "share this story"sv, "share this article"sv, "share this post"sv, "share article"sv,
    "share on facebook"sv, "share on twitter"sv, "share on linkedin"sv, "share via email"sv, "share on x"sv,
    "share on whatsapp"sv, "share on pinterest"sv, "share on reddit"sv, "tweet"sv, "tweet this"sv, "email"sv,
    "email this"sv, "e-mail"sv, "whatsapp"sv, "facebook"sv, "twitter"sv, "linkedin"sv, "pinterest"sv, "reddit"sv,
    "print"sv, "print this page"sv, "copy link"sv, "link copied"sv, "copy"sv, "save"sv, "close"sv, "more"sv,
    "read more"sv, "continue reading"sv, "show more"sv, "load more"sv, "see more"sv, "view more"sv, "learn more"sv,
    "comments"sv, "comment"sv, "view comments"sv, "show comments"sv, "no comments"sv, "add a comment"sv,
    "write a comment"sv, "post a comment"sv, "comments are closed"sv, "more_vert"sv, "show chapters"sv, "mail icon"sv,
    "just watched"sv, "must watch"sv, "replay"sv, "watch"sv, "listen"sv, "play video"sv, "skip ad"sv,
    "scroll to top of page"sv, "scroll to top"sv, "back to top"sv, "skip to content"sv, "skip to main content"sv,
    "click here to subscribe"sv, "subscribe"sv, "subscribe now"sv, "sign up"sv, "sign up now"sv, "log in"sv,
    "login"sv, "sign in"sv, "register"sv, "follow us"sv, "follow"sv, "connect"sv, "powered by ask"sv,
    "popular stories"sv, "top stories"sv, "toggle navigation"sv, "menu"sv, "search"sv, "home"sv, "previous"sv,
    "next"sv, "previous article"sv, "next article"sv, "previous post"sv, "next post"sv, "report this ad"sv,
    "this story has been updated"sv, "be the first to know"sv, "like this"sv, "like loading"sv, "loading"sv,
    "to read the full story"sv, "get the app"sv, "open in app"sv, "jump to recipe"sv, "enlarge image"sv,
    "view gallery"sv, "enlarge"sv, "your browser does not support the video tag"sv, "article content"sv,
    "this advertisement has not loaded yet, but your article continues below"sv, "sign in or create an account"sv,
    "story continues below"sv, "story continues below advertisement"sv, "article continues below"sv,
    "continue reading below"sv, "recommended videos"sv, "play"sv, "pause"sv, "mute"sv, "unmute"sv, "fullscreen"sv,
    "skip advertisement"sv, "sponsored links"sv, "by registering"sv, "remove ads"sv, "anzeige"sv, "werbung"sv,
    "artikel teilen"sv, "teilen"sv, "drucken"sv, "kommentare"sv, "kommentar schreiben"sv, "zur startseite"sv,
    "mehr anzeigen"sv, "weiterlesen"sv, "merken"sv, "link kopieren"sv, "artikel hören"sv, "jetzt abonnieren"sv,
    "anmelden"sv, "registrieren"sv, "nach oben"sv, "newsletter abonnieren"sv, "bild vergrößern"sv, "publicité"sv,
    "partager"sv, "imprimer"sv, "commenter"sv, "commentaires"sv, "lire la suite"sv, "s'abonner"sv, "s’abonner"sv,
    "se connecter"sv, "copier le lien"sv, "écouter l'article"sv, "voir plus"sv, "retour en haut"sv, "publicidad"sv,
    "compartir"sv, "imprimir"sv, "comentarios"sv, "comentar"sv, "leer más"sv, "seguir leyendo"sv, "suscríbete"sv,
    "iniciar sesión"sv, "copiar enlace"sv, "volver arriba"sv, "publicidade"sv, "compartilhar"sv, "partilhar"sv,
    "comentários"sv, "continue lendo"sv, "leia mais"sv, "assine"sv, "copiar link"sv,
    "continua depois da publicidade"sv, "pubblicità"sv, "condividi"sv, "stampa"sv, "commenti"sv, "commenta"sv,
    "continua a leggere"sv, "abbonati"sv, "accedi"sv, "copia link"sv, "advertentie"sv, "delen"sv, "reacties"sv,
    "lees meer"sv, "lees verder"sv, "inloggen"sv, "annons"sv, "dela"sv, "dela artikeln"sv, "kommentarer"sv,
    "läs mer"sv, "logga in"sv, "annonce"sv, "del"sv, "del artikel"sv, "læs mere"sv, "log ind"sv, "annonse"sv,
    "del artikkel"sv, "del saken"sv, "les mer"sv, "logg inn"sv, "mainos"sv, "jaa"sv, "kommentit"sv, "lue lisää"sv,
    "artikkeli jatkuu mainoksen jälkeen"sv, "artikkelen fortsetter under annonsen"sv,
    "artiklen fortsætter efter annoncen"sv, "reklama"sv, "udostępnij"sv, "komentarze"sv, "czytaj więcej"sv,
    "czytaj dalej"sv, "zaloguj się"sv, "reklam"sv, "paylaş"sv, "yorumlar"sv, "devamını oku"sv, "sdílet"sv,
    "komentáře"sv, "číst dál"sv, "přihlásit se"sv, "реклама"sv, "поделиться"sv, "комментарии"sv, "читать далее"sv,
    "поширити"sv, "коментарі"sv, "читати далі"sv, "広告"sv, "シェア"sv, "共有"sv, "続きを読む"sv, "コメント"sv, "ログイン"sv, "広告を閉じる"sv,
    "광고"sv, "공유"sv, "공유하기"sv, "댓글"sv, "더보기"sv, "로그인"sv, "广告"sv, "分享"sv, "评论"sv,
};

inline constexpr std::array kFurnitureStarts = {
    "share this "sv, "share on "sv, "read or share this "sv, "connect tweet"sv,
    "to find out more about facebook comment"sv, "chat with us in facebook"sv, "sign up for "sv, "subscribe to "sv,
    "get the latest "sv, "click here to "sv, "follow us on "sv, "follow him on twitter"sv, "follow her on twitter"sv,
    "follow me on "sv, "like us on facebook"sv, "we want to hear what you think"sv, "this article is part of "sv,
    "download our app"sv, "join our newsletter"sv, "join the conversation"sv, "your browser does not support"sv,
    "please enable javascript"sv, "read more:"sv, "read also:"sv, "related:"sv, "(related:"sv, "read next:"sv,
    "see also:"sv, "also read:"sv, "more:"sv, "watch:"sv, "recommended:"sv, "must read:"sv, "don't miss:"sv,
    "don’t miss:"sv, "window._taboola"sv, "support our journalism"sv, "have a news tip"sv, "thank you for reading"sv,
    "thanks for reading"sv, "we use cookies"sv, "this site uses cookies"sv, "this site uses akismet"sv,
    "this website uses cookies"sv, "by clicking "sv, "by signing up"sv, "by subscribing"sv, "by submitting"sv,
    "get our "sv, "sign up to "sv, "lesen sie auch:"sv, "lesen sie auch |"sv, "lesen sie dazu"sv, "lesen sie hier"sv,
    "mehr dazu:"sv, "auch interessant:"sv, "mehr zum thema:"sv, "lire aussi"sv, "à lire aussi"sv, "à lire :"sv,
    "a lire aussi"sv, "lire également"sv, "lea también"sv, "lee también"sv, "leer también"sv, "le puede interesar:"sv,
    "te puede interesar:"sv, "más información:"sv, "leia também"sv, "leia mais:"sv, "veja também"sv, "saiba mais:"sv,
    "leggi anche"sv, "leggi qui"sv, "lees ook"sv, "läs också"sv, "läs även"sv, "läs mer:"sv, "læs også"sv,
    "les også"sv, "lue myös"sv, "czytaj też"sv, "czytaj także"sv, "zobacz też"sv, "zobacz także"sv, "čtěte také"sv,
    "ayrıca oku"sv, "читайте также"sv, "читайте також"sv, "см. также"sv, "あわせて読みたい"sv, "関連記事:"sv, "관련기사:"sv,
};

// Headings over links to other articles.
inline constexpr std::array kRelated = {
    "related"sv, "related posts"sv, "related articles"sv, "related stories"sv, "related content"sv, "related news"sv,
    "related topics"sv, "related links"sv, "related reading"sv, "related resources"sv, "related coverage"sv,
    "more stories"sv, "more news"sv, "more on this story"sv, "more from"sv, "more like this"sv, "you may also like"sv,
    "you might also like"sv, "you may like"sv, "recommended"sv, "recommended for you"sv, "recommended reading"sv,
    "recommended stories"sv, "recommended articles"sv, "read next"sv, "up next"sv, "trending"sv, "trending now"sv,
    "trending in politics"sv, "trending in opinion"sv, "most read"sv, "most popular"sv, "popular posts"sv,
    "latest news"sv, "latest posts"sv, "latest stories"sv, "latest articles"sv, "recent posts"sv, "recent articles"sv,
    "keep reading"sv, "further reading"sv, "editor's picks"sv, "editors' picks"sv, "more to read"sv,
    "what to read next"sv, "similar posts"sv, "similar articles"sv, "other articles"sv, "other posts"sv,
    "more articles"sv, "more posts"sv, "in case you missed it"sv, "promoted stories"sv, "around the web"sv,
    "from around the web"sv, "see also"sv, "featured articles"sv, "featured posts"sv,
    "you might also be interested in"sv, "you may also be interested in"sv, "related blogs"sv, "related blog posts"sv,
    "explore more"sv, "more resources"sv, "read more articles"sv, "recommended videos"sv, "mehr zum thema"sv,
    "auch interessant"sv, "das könnte sie auch interessieren"sv, "das könnte sie interessieren"sv, "lesen sie auch"sv,
    "weitere artikel"sv, "weitere themen"sv, "meistgelesen"sv, "meistgelesene artikel"sv, "neueste artikel"sv,
    "mehr aus"sv, "themen"sv, "schlagworte"sv, "à lire aussi"sv, "lire aussi"sv, "sur le même sujet"sv,
    "sur le même thème"sv, "les plus lus"sv, "articles liés"sv, "te puede interesar"sv, "le puede interesar"sv,
    "también te puede interesar"sv, "noticias relacionadas"sv, "lo más leído"sv, "lo más visto"sv, "más noticias"sv,
    "leia também"sv, "veja também"sv, "notícias relacionadas"sv, "mais lidas"sv, "leggi anche"sv,
    "articoli correlati"sv, "i più letti"sv, "potrebbe interessarti"sv, "lees ook"sv, "meest gelezen"sv,
    "gerelateerde artikelen"sv, "läs också"sv, "läs även"sv, "mest lästa"sv, "relaterade artiklar"sv, "læs også"sv,
    "mest læste"sv, "les også"sv, "mest lest"sv, "lue myös"sv, "luetuimmat"sv, "zobacz także"sv, "czytaj także"sv,
    "polecane"sv, "najczęściej czytane"sv, "čtěte také"sv, "mohlo by vás zajímat"sv, "ilgili haberler"sv,
    "çok okunanlar"sv, "читайте также"sv, "по теме"sv, "самое читаемое"sv, "читайте також"sv, "関連記事"sv, "おすすめ記事"sv,
    "ランキング"sv, "人気記事"sv, "あわせて読みたい"sv, "관련기사"sv, "관련 기사"sv, "많이 본 뉴스"sv, "인기기사"sv, "相关新闻"sv, "相关阅读"sv,
};

inline constexpr std::array kRelatedStarts = {
    "related posts"sv, "related articles"sv, "related stories"sv, "trending in "sv, "more from "sv,
    "more stories from "sv, "recommended for "sv, "you might also "sv, "you may also "sv,
};

// What opens what stands after an article's end.
inline constexpr std::array kEnd = {
    "leave a reply"sv, "leave a comment"sv, "leave a response"sv, "cancel reply"sv, "leave a reply cancel reply"sv,
    "post comment"sv, "post a reply"sv, "join the discussion"sv, "about the author"sv, "about the authors"sv,
    "about author"sv, "author bio"sv, "written by"sv, "share your thoughts"sv, "comments section"sv,
    "reader comments"sv, "post navigation"sv, "about this author"sv, "meet the author"sv, "reader interactions"sv,
    "kommentar hinterlassen"sv, "über den autor"sv, "über die autorin"sv, "zu den kommentaren"sv,
    "diskutieren sie mit"sv, "laisser un commentaire"sv, "à propos de l'auteur"sv, "à propos de l’auteur"sv,
    "deja un comentario"sv, "dejar un comentario"sv, "sobre el autor"sv, "deixe um comentário"sv, "sobre o autor"sv,
    "lascia un commento"sv, "l'autore"sv, "laat een reactie achter"sv, "skriv en kommentar"sv,
    "legg igjen en kommentar"sv, "jätä kommentti"sv, "dodaj komentarz"sv, "přidat komentář"sv, "yorum yap"sv,
    "оставить комментарий"sv, "コメントを残す"sv,
};

inline constexpr std::array kEndStarts = {
    "leave a reply"sv, "your email address will not be published"sv, "required fields are marked"sv,
    "save my name, email"sv, "notify me of "sv, "you must be logged in to post"sv, "comments ("sv,
};

inline constexpr std::array kLegalStarts = {
    "copyright "sv, "©"sv, "(c) 20"sv, "all rights reserved"sv, "this material may not be published"sv,
    "all contents ©"sv, "alle rechte vorbehalten"sv, "tous droits réservés"sv, "todos los derechos reservados"sv,
    "todos os direitos reservados"sv, "tutti i diritti riservati"sv, "© "sv, "(c) copyright"sv,
    "riproduzione riservata"sv, "все права защищены"sv, "無断転載"sv,
};

}  // namespace hearsay::page
