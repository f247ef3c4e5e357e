#include "samples/sandbox/paging.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace sandbox {

namespace {

constexpr std::size_t longestPage = 100;

std::optional<std::size_t> number(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// A cursor says where the page begins and how many pages were given before it: "p200-2".
struct Cursor {
    std::size_t first = 0, turn = 0;
};

std::string textOf(const Cursor& cursor)
{
    std::string text("p");
    return text.append(std::to_string(cursor.first)).append("-").append(std::to_string(cursor.turn));
}

std::optional<Cursor> parseCursor(std::string_view text)
{
    if (text.empty())
        return Cursor{};
    const auto dash = text.find('-');
    if (text.front() != 'p' || dash == std::string_view::npos)
        return std::nullopt;
    const auto first = number(text.substr(1, dash - 1));
    const auto turn = number(text.substr(dash + 1));
    if (!first || !turn)
        return std::nullopt;
    return Cursor{*first, *turn};
}

std::optional<Cursor> following(PagingMode mode, const Cursor& now, std::size_t last, std::size_t total)
{
    if (mode == PagingMode::Repeat && now.turn % 2 == 0)
        return Cursor{now.first, now.turn + 1};
    if (last < total)
        return Cursor{last, now.turn + 1};
    if (mode == PagingMode::Loop)
        return Cursor{0, 0};
    if (mode == PagingMode::Endless)
        return Cursor{now.first, now.turn + 1};
    return std::nullopt;
}

} // namespace

tl::expected<Page, Answer> pageOf(const Call& call, std::size_t total)
{
    const std::string wanted = call.request.queryValue("count");
    const auto count = wanted.empty() ? longestPage : number(wanted);
    if (!count || *count == 0 || *count > longestPage)
        return tl::unexpected(badRequest("count must be from 1 to 100"));
    const auto cursor = parseCursor(call.request.queryValue("cursor"));
    if (!cursor)
        return tl::unexpected(badRequest("The cursor is invalid"));
    Page page{.first = std::min(cursor->first, total)};
    page.last = std::min(page.first + *count, total);
    if (const auto next = following(call.world.paging, *cursor, page.last, total))
        page.next = textOf(*next);
    return page;
}

Answer paged(const Page& page, const nlohmann::json& rows)
{
    Answer answer = ok(rows);
    if (!page.next.empty())
        answer.headers.emplace_back("X-Cursor-Next", page.next);
    return answer;
}

} // namespace sandbox
