#include "page/leaving_words.h"

namespace hearsay::page {
namespace {

constexpr LeavingPhrases kEnglish[] = {
    {Leaving::kRelated, PhrasePlace::kWhole,
     "related|related posts|related articles|related stories|related content|related news|related topics|"
     "related links|related reading|related resources|related coverage|more stories|more news|more on this story|"
     "more from|more like this|you may also like|you might also like|you may like|recommended|recommended for you|"
     "recommended reading|recommended stories|recommended articles|read next|up next|trending|trending now|"
     "trending in politics|trending in opinion|most read|most popular|popular posts|latest news|latest posts|"
     "latest stories|latest articles|recent posts|recent articles|keep reading|further reading|editor's picks|"
     "editors' picks|more to read|what to read next|similar posts|similar articles|other articles|other posts|"
     "more articles|more posts|in case you missed it|promoted stories|around the web|from around the web|see also|"
     "featured articles|featured posts|you might also be interested in|you may also be interested in|"
     "related blogs|related blog posts|explore more|more resources|read more articles|more about|more trending|"
     "most viewed|editor's choice|read more on these topics|related video|related videos|recommended video|"
     "recommended videos|more in news|similar stories|more headlines|more top stories|popular now|you might like"},
    {Leaving::kEnd, PhrasePlace::kWhole,
     "leave a reply|leave a comment|leave a response|cancel reply|leave a reply cancel reply|post comment|"
     "post a reply|join the discussion|about the author|about the authors|about author|author bio|written by|"
     "share your thoughts|comments section|reader comments|post navigation|about this author|meet the author|"
     "reader interactions"},
    {Leaving::kEnd, PhrasePlace::kBareStart,
     "leave a reply|your email address will not be published|required fields are marked|save my name, email|"
     "notify me of |you must be logged in to post|comments (|share your thoughts and join the conversation"},
    {Leaving::kFurniture, PhrasePlace::kWhole,
     "advertisement|advertisements|ad|sponsored|sponsored content|share|share this|share story|share this story|"
     "share this article|share this post|share article|share on facebook|share on twitter|share on linkedin|"
     "share via email|share on x|share on whatsapp|share on pinterest|share on reddit|tweet|tweet this|email|"
     "email this|e-mail|whatsapp|facebook|twitter|linkedin|pinterest|reddit|print|print this page|copy link|"
     "link copied|copy|save|close|more|read more|continue reading|show more|load more|see more|view more|"
     "learn more|comments|comment|view comments|show comments|no comments|add a comment|write a comment|"
     "post a comment|comments are closed|more_vert|show chapters|mail icon|just watched|must watch|replay|watch|"
     "listen|play video|skip ad|scroll to top of page|scroll to top|back to top|skip to content|"
     "skip to main content|click here to subscribe|subscribe|subscribe now|sign up|sign up now|log in|login|"
     "sign in|register|follow us|follow|connect|powered by ask|popular stories|top stories|toggle navigation|menu|"
     "search|home|previous|next|previous article|next article|previous post|next post|report this ad|"
     "this story has been updated|be the first to know|like this|like loading|loading|to read the full story|"
     "get the app|open in app|jump to recipe|enlarge image|view gallery|enlarge|"
     "your browser does not support the video tag|article content|continue reading below|play|pause|mute|unmute|fullscreen|sponsored links|"
     "story continues below|"
     "story continues below advertisement|article continues below|author of the article|"
     "this advertisement has not loaded yet|advertisement 1|advertisement 2|advertisement 3|advertisement 4|"
     "advertisement 5|skip advertisement|sign in or create an account|create an account or sign in|"
     "register / sign in to unlock more articles|subscribe to unlock more articles|subscribe for more articles|"
     "this content is reserved for subscribers only|this content is reserved for subscribers|already a subscriber|"
     "already have an account|breadcrumb trail links|support local journalism|view more offers|"
     "tap here to see other videos from our team|instagram|tumblr|flipboard|telegram|bluesky|email address|"
     "skip to navigation|expand full comment|remove ads|don't want to see this? remove ads|buy now|"
     "view author publications|contact the author|back to video|getting ready to play|privacy policy|terms of use|"
     "terms of service|terms and conditions|cookie policy|contact us|please enter your comment|"
     "please enter your name here|please enter your email address here|you have entered an incorrect email address"},
    {Leaving::kRelated, PhrasePlace::kBareStart,
     "related posts|related articles|related stories|trending in |more from |more stories from |recommended for |"
     "you might also |you may also "},
    {Leaving::kFurniture, PhrasePlace::kLineStart,
     "share this |share on |read or share this |connect tweet|to find out more about facebook comment|"
     "chat with us in facebook|sign up for |subscribe to |get the latest |click here to |follow us on |"
     "follow him on twitter|follow her on twitter|follow me on |like us on facebook|"
     "we want to hear what you think|this article is part of |download our app|join our newsletter|"
     "join the conversation|your browser does not support|please enable javascript|read more:|read also:|related:|"
     "(related:|read next:|see also:|also read:|more:|watch:|recommended:|must read:|don't miss:|don’t miss:|"
     "window._taboola|support our journalism|have a news tip|thank you for reading|thanks for reading|"
     "we use cookies|this site uses cookies|this site uses akismet|this website uses cookies|by clicking |"
     "by signing up|by subscribing|by registering|by submitting|get our |sign up to |this is a breaking news story|"
     "this is a developing story|this advertisement has not loaded|we apologize, but this video has failed|"
     "try refreshing your browser|create an account or sign in to |access articles from across |"
     "enjoy additional articles per month|get email updates from |unlimited online access to |"
     "interested in more newsletters|this article is free to read|subscribe now to read |"
     "if you are a home delivery print subscriber|this field is for validation purposes|oops! something went wrong"},
    {Leaving::kLegal, PhrasePlace::kLineStart,
     "copyright |©|(c) 20|(c) copyright|all rights reserved|this material may not be published|all contents ©"},
};

}  // namespace

std::span<const LeavingPhrases> english_leavings() { return kEnglish; }

}  // namespace hearsay::page
