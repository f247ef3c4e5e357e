// Index pages (HubRise API, General concepts 2.2): `count`, `cursor`, and the X-Cursor-Next header of the answer.
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

struct Page {
    std::size_t first = 0, last = 0; // the half-open range of the rows to answer
    std::string next{};              // cursor of the next page, empty on the last
};

// The page the request asks for, out of `total` rows; or 400 for a count or a cursor that is not one.
// Misbehaviour on demand: Loop: the last page points back to the first. Endless: the last page is followed by itself for
// ever, under a new cursor each time. Repeat: every page comes twice.
tl::expected<Page, Answer> pageOf(const Call& call, std::size_t total);

Answer paged(const Page& page, const nlohmann::json& rows);

} // namespace sandbox
