// Opening a store: telling a database of ours from anything else before a byte of it is written.
#include <hearsay/store.h>

#include <utility>

#include "store/impl.h"
#include "store/schema.h"

namespace hearsay {

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

}  // namespace hearsay
