// One request to the API on its way through the sandbox.
#pragma once

#include "samples/sandbox/answer.h"
#include "samples/sandbox/world.h"

#include <functional>
#include <tl/expected.hpp>

namespace sandbox {

struct Request {
    std::string method; // after X-Http-Method-Override
    std::string path;   // decoded, below /v1: "/catalogs/q4x9d"
    std::multimap<std::string, std::string> query{};
    std::string contentType;
    std::string body;

    std::string queryValue(const std::string& name) const; // empty when absent
};

// What a handler is given once the token, the windows, the URL and the body's form are in order.
struct Call {
    World& world;
    Connection& connection;
    const Request& request;
    std::vector<std::string> ids; // what stood in the places of the route's ":names", in their order
    Document body;                // the JSON body; an empty object when the route takes none

    bool bodyHas(const std::string& key) const;
};

template <typename T>
using Found = tl::expected<T*, Answer>;

} // namespace sandbox
