// What a Store holds. Internal to the store.
#pragma once

#include <hearsay/store.h>

#include "store/connection.h"

namespace hearsay {

struct Store::Impl : store::Connection {};

}  // namespace hearsay
