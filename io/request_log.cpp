#include "io/request_log.h"

#include "io/request_windows.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace io {

namespace {

using nlohmann::json;

constexpr std::int64_t dayMs = 86'400'000;

std::string word(const json& line, const char* key)
{
    const auto found = line.find(key);
    return found != line.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The part of a route between `before` and the next slash or question mark.
std::string idAfter(const std::string& route, std::string_view before)
{
    if (!route.starts_with(before))
        return {};
    const auto id = route.substr(before.size());
    return id.substr(0, id.find_first_of("/?"));
}

/// As the requests themselves say (io/hubrise_cloud).
Load loadOf(const std::string& method, const std::string& route)
{
    const bool catalog = route.starts_with("/catalogs/") && (route.find('/', 10) == std::string::npos || route.find("/inventory") != std::string::npos);
    const bool customers = route.starts_with("/customer_lists/") && (route.ends_with("/customers") || route.find("/customers?") != std::string::npos);
    return method == "GET" && (catalog || customers) ? Load::High : Load::Normal;
}

class Recount {
public:
    Recount(State& state, const Clock& clock) : m_state(state), m_now(clock.nowMs()) {}

    model::Done read(const std::filesystem::path& file)
    {
        std::ifstream lines(file);
        for (std::string text; std::getline(lines, text);)
            if (const auto line = json::parse(text, nullptr, false); line.is_object() && word(line, "event") == "http")
                if (const auto counted = count(line); !counted)
                    return counted;
        return {};
    }

    RequestTrace trace;

private:
    model::Done count(const json& line)
    {
        const auto route = word(line, "route");
        trace.isKept = true;
        if (word(line, "outcome") == "ok") {
            keep(trace.catalog, idAfter(route, "/catalogs/"));
            keep(trace.list, idAfter(route, "/customer_lists/"));
        }
        const auto at = msOfUtc(word(line, "time"));
        const int sent = std::atoi(word(line, "transmissions").c_str());
        if (at > m_now || m_now - at > dayMs || sent <= 0 || sent > 100)
            return {};
        trace.counted += sent;
        for (const auto& window : requestWindows)
            if (window.counts(loadOf(word(line, "method"), route)) && window.start(at) == window.start(m_now))
                if (const auto added = addSent(m_state.database(), window, window.start(at), sent); !added)
                    return added;
        return {};
    }

    static void keep(std::string& last, std::string id)
    {
        if (!id.empty())
            last = std::move(id);
    }

    State& m_state;
    std::int64_t m_now;
};

} // namespace

model::Result<RequestTrace> recountRequests(State& state, const std::filesystem::path& log, const Clock& clock)
{
    Recount recount(state, clock);
    const auto counted = state.atomically([&]() -> model::Done {
        auto former = log;
        if (const auto read = recount.read(former += ".1"); !read)
            return read;
        return recount.read(log);
    });
    return counted ? model::Result<RequestTrace>(std::move(recount.trace)) : model::fail(counted);
}

} // namespace io
