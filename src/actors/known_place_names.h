// The United States' states with the abbreviations that newspapers and the post use, folded as known_key() folds. Data
// alone. What countries are called as adjectives is in countries.h.
#pragma once

#include <string_view>

namespace hearsay {

// "state:short names": the post's, in small letters here, and newspapers', as they are printed. Delaware's "Del." is
// not among them: it is a delegate.
inline constexpr std::string_view kStateNames =
    "alabama:al Ala;alaska:ak;arizona:az Ariz;arkansas:ar Ark;california:ca Calif;colorado:co Colo;"
    "connecticut:ct Conn;delaware:de;florida:fl Fla;georgia:Ga;hawaii:hi;idaho:id;illinois:il Ill;indiana:in;iowa:ia;"
    "kansas:ks Kan;kentucky:Ky;louisiana:La;maine:me;maryland:Md;massachusetts:ma Mass;michigan:mi Mich;"
    "minnesota:mn Minn;mississippi:ms Miss;missouri:Mo;montana:mt Mont;nebraska:ne Neb;nevada:nv Nev;new hampshire:nh;"
    "new jersey:nj;new mexico:nm;new york:ny;north carolina:nc;north dakota:nd;ohio:oh;oklahoma:ok Okla;oregon:or Ore;"
    "pennsylvania:Pa Penn;rhode island:ri;south carolina:sc;south dakota:sd;tennessee:tn Tenn;texas:tx Tex;utah:ut;"
    "vermont:Vt;virginia:Va;washington:wa Wash;west virginia:wv;wisconsin:wi Wis;wyoming:wy Wyo;"
    "district of columbia:dc;guam:gu;puerto rico:pr;american samoa:as;northern mariana islands:mp;"
    "us virgin islands:vi";

}  // namespace hearsay
