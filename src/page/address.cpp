#include "page/address.h"

#include "page/utf8.h"

namespace hearsay::page {
namespace {

bool is_web(std::string_view url) { return starts_with_ci(url, "http://") || starts_with_ci(url, "https://"); }

}  // namespace

std::string absolute_url(std::string_view href, std::string_view base) {
  href = trim(href);
  base = trim(base);
  if (href.empty() || href.size() > 4000 || base.size() > 4000) return {};
  if (is_web(href)) return host_of(href).empty() ? std::string() : std::string(href);
  if (!is_web(base)) return {};
  const std::size_t host = base.find("://") + 3;
  if (href.starts_with("//")) return std::string(base.substr(0, host - 2)) + std::string(href);
  const std::size_t scheme = href.find(':');
  if (scheme != std::string_view::npos && scheme < href.find_first_of("/?#")) return {};  // mailto:, javascript:
  const std::string_view path_of_base = base.substr(0, base.find_first_of("?#"));
  const std::size_t root = std::min(path_of_base.find('/', host), path_of_base.size());
  if (href.front() == '/') return std::string(path_of_base.substr(0, root)) + std::string(href);
  if (href.front() == '?') return std::string(path_of_base) + std::string(href);
  if (href.front() == '#') return std::string(path_of_base);
  const std::size_t folder = path_of_base.rfind('/');
  if (folder < host || folder == std::string_view::npos) return std::string(path_of_base) + "/" + std::string(href);
  return std::string(path_of_base.substr(0, folder + 1)) + std::string(href);
}

std::string_view host_of(std::string_view url) {
  url = trim(url);
  if (!is_web(url)) return {};
  url = url.substr(url.find("://") + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != std::string_view::npos) url = url.substr(user + 1);
  return url.substr(0, url.find(':'));
}

std::string_view site_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url = url.substr(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}

}  // namespace hearsay::page
