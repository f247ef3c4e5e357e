#pragma once
// The benchmark knows no expected failures: any failure ends it, in its own words.

#include "model/result.h"

#include <stdexcept>

namespace bench {

template <class T> T must(model::Result<T> result)
{
    if (!result)
        throw std::runtime_error(model::words(result.error().message) + " " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace bench
