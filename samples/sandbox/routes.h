// The table of the API's URLs.
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

struct Route {
    enum class Body { None, Object, Array, Bytes };
    const char* method;
    const char* pattern; // "/catalogs/:id/images"
    Answer (*handler)(Call&);
    Body body = Body::None;
    bool heavy = false; // one of the reads that are limited to 10 per minute (General concepts 2.3)
};

// Stand in a match's ids for the location or account of the connection, when the short form of an URL was used.
inline constexpr const char* ownLocation = "@location";
inline constexpr const char* ownAccount = "@account";

struct Matched {
    const Route* route;
    std::vector<std::string> ids;
};

std::optional<Matched> matchRoute(const std::string& method, const std::string& path);

} // namespace sandbox
