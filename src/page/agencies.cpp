// The agencies and outlets that other outlets credit most, under the names they are printed with.
#include <algorithm>
#include <array>
#include <string>

#include "page/names.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

struct Agency {
  std::string_view printed;  // lower case
  std::string_view name;
};

constexpr std::array kAgencies = {
    Agency{"ap", "AP"},
    Agency{"associated press", "AP"},
    Agency{"the associated press", "AP"},
    Agency{"reuters", "Reuters"},
    Agency{"thomson reuters", "Reuters"},
    Agency{"reuters india", "Reuters"},
    Agency{"afp", "AFP"},
    Agency{"agence france-presse", "AFP"},
    Agency{"agence france presse", "AFP"},
    Agency{"upi", "UPI"},
    Agency{"united press international", "UPI"},
    Agency{"tass", "TASS"},
    Agency{"itar-tass", "TASS"},
    Agency{"rt", "RT"},
    Agency{"rt.com", "RT"},
    Agency{"russia today", "RT"},
    Agency{"interfax", "Interfax"},
    Agency{"ria novosti", "RIA Novosti"},
    Agency{"ria", "RIA Novosti"},
    Agency{"sputnik", "Sputnik"},
    Agency{"sputnik news", "Sputnik"},
    Agency{"xinhua", "Xinhua"},
    Agency{"dpa", "dpa"},
    Agency{"pa", "PA"},
    Agency{"press association", "PA"},
    Agency{"pa media", "PA"},
    Agency{"ansa", "ANSA"},
    Agency{"efe", "EFE"},
    Agency{"kyodo", "Kyodo"},
    Agency{"kyodo news", "Kyodo"},
    Agency{"yonhap", "Yonhap"},
    Agency{"anadolu", "Anadolu"},
    Agency{"anadolu agency", "Anadolu"},
    Agency{"pti", "PTI"},
    Agency{"ians", "IANS"},
    Agency{"ani", "ANI"},
    Agency{"bloomberg", "Bloomberg"},
    Agency{"bloomberg news", "Bloomberg"},
    Agency{"cnn", "CNN"},
    Agency{"cnn wire", "CNN Wire"},
    Agency{"cnn newsource", "CNN NewSource"},
    Agency{"the-cnn-wire", "CNN Wire"},
    Agency{"nbc news", "NBC News"},
    Agency{"abc news", "ABC News"},
    Agency{"cbs news", "CBS News"},
    Agency{"fox news", "Fox News"},
    Agency{"usa today", "USA TODAY"},
    Agency{"los angeles times", "Los Angeles Times"},
    Agency{"the los angeles times", "Los Angeles Times"},
    Agency{"washington post", "The Washington Post"},
    Agency{"the washington post", "The Washington Post"},
    Agency{"new york times", "The New York Times"},
    Agency{"the new york times", "The New York Times"},
    Agency{"tribune news service", "Tribune News Service"},
    Agency{"tribune washington bureau", "Tribune Washington Bureau"},
    Agency{"mcclatchy", "McClatchy"},
    Agency{"mcclatchy washington bureau", "McClatchy"},
    Agency{"the guardian", "The Guardian"},
    Agency{"bbc", "BBC"},
    Agency{"bbc news", "BBC News"},
    Agency{"al jazeera", "Al Jazeera"},
    Agency{"npr", "NPR"},
    Agency{"politico", "Politico"},
    Agency{"the hill", "The Hill"},
    Agency{"business insider", "Business Insider"},
    Agency{"the independent", "The Independent"},
    Agency{"newsweek", "Newsweek"},
    Agency{"voa", "VOA"},
    Agency{"voice of america", "VOA"},
    Agency{"deutsche welle", "Deutsche Welle"},
    Agency{"dw", "DW"},
    Agency{"radio free europe/radio liberty", "RFE/RL"},
    Agency{"rfe/rl", "RFE/RL"},
    Agency{"ukrinform", "Ukrinform"},
    Agency{"unian", "UNIAN"},
    Agency{"belta", "BelTA"},
    Agency{"apa", "APA"},
    Agency{"ats", "ATS"},
    Agency{"belga", "Belga"},
    Agency{"the canadian press", "The Canadian Press"},
    Agency{"canadian press", "The Canadian Press"},
    Agency{"aap", "AAP"},
    Agency{"wall street journal", "The Wall Street Journal"},
    Agency{"the wall street journal", "The Wall Street Journal"},
    Agency{"washingtonpost.com", "The Washington Post"},
    Agency{"nytimes.com", "The New York Times"},
    Agency{"press tv", "Press TV"},
    Agency{"irna", "IRNA"},
    Agency{"sana", "SANA"},
    Agency{"gray news", "Gray News"},
    Agency{"reuters.com", "Reuters"},
    Agency{"apnews.com", "AP"},
    Agency{"ap.org", "AP"},
    Agency{"afp.com", "AFP"},
    Agency{"upi.com", "UPI"},
    Agency{"tass.com", "TASS"},
    Agency{"tass.ru", "TASS"},
    Agency{"interfax.ru", "Interfax"},
    Agency{"ria.ru", "RIA Novosti"},
    Agency{"sputniknews.com", "Sputnik"},
    Agency{"bbc.com", "BBC"},
    Agency{"bbc.co.uk", "BBC"},
    Agency{"cnn.com", "CNN"},
    Agency{"theguardian.com", "The Guardian"},
    Agency{"aljazeera.com", "Al Jazeera"},
};

}  // namespace

std::string_view agency_name(std::string_view text) {
  text = trim(text);
  if (text.size() > 40) return {};
  const std::string printed = lower(text);
  const auto* found = std::ranges::find(kAgencies, printed, &Agency::printed);
  if (found == kAgencies.end()) return {};
  // A two-letter agency is one only in capitals: "PA", not "Pa".
  if (printed.size() <= 3 && printed != "dpa" && is_ascii_lower(text.back())) return {};
  return found->name;
}

}  // namespace hearsay::page
