// Web addresses that a page gives of itself, made absolute. Pure; linear. Source: RFC 3986, section 5.2, as far as
// http and https addresses need it.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::page {

// `href` as seen from `base`; "" where it is no http or https address or cannot be made one. Dot segments are kept.
std::string absolute_url(std::string_view href, std::string_view base);

// "www.example.com" of "https://www.example.com:8080/a"; "" where the text is no web address.
std::string_view host_of(std::string_view url);

// "example.com" of "https://www.example.com:8080/a", whatever the scheme: what a site goes by. "" where there is no "://".
std::string_view site_of(std::string_view url);

}  // namespace hearsay::page
