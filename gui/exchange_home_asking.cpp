// What the buttons tell beyond the standing: read on the looking thread, dropped when the page is left.

#include "gui/desk.h"
#include "gui/exchange_home.h"
#include "gui/exchange_home_banners.h"
#include "gui/exchange_home_lines.h"

namespace gui {

using engine::Operation;

namespace {

constexpr std::int64_t askEveryMs = 3 * 60'000; ///< the till works on while the page is in sight

} // namespace

void ExchangeHome::askStories()
{
    for (const auto& card : m_cards) {
        const auto* standing = standingIn(m_desk.standing().get(), card.operation);
        if (!standing || !needsStory(*standing))
            continue;
        const std::string id = toldRun(*standing)->id;
        if (!m_stories.emplace(id, std::nullopt).second)
            continue;
        m_desk.looks().run(this, [profile = m_desk.profile(), &clock = m_desk.clock(), id](std::stop_token) -> model::Result<engine::RunStory> {
            const auto session = engine::openToLook(profile, "window", clock);
            if (!session)
                return model::fail(session);
            auto story = engine::storyOf(**session, id);
            if (story)
                *story = {story->counts, {}, {}, {}, std::move(story->error), std::move(story->hint)}; // the rest may be long
            return story;
        }, [this, id](model::Result<engine::RunStory> story) {
            if (story)
                m_stories[id] = std::move(*story);
            showStanding();
        });
    }
}

void ExchangeHome::askPending()
{
    for (const auto operation : {Operation::PushCatalog, Operation::PushCustomers}) {
        const auto* standing = standingIn(m_desk.standing().get(), operation);
        if (!standing || !standing->success || anotherWorks(m_desk))
            continue;
        auto& since = m_since[operation];
        if (since.run != standing->success->id)
            since = {standing->success->id, std::nullopt};
        const auto age = m_desk.clock().nowMs() - since.askedAtMs; // below 0: the clock was put back
        if (!since.asking && (age < 0 || age >= askEveryMs))
            askPending(operation, since);
    }
}

/// What was told last stays, with its time, until the till has answered again.
void ExchangeHome::askPending(Operation operation, Since& since)
{
    since.asking = true;
    since.askedAtMs = m_desk.clock().nowMs();
    using Told = model::Result<std::optional<engine::Pending>>;
    m_desk.looks().run(this, [profile = m_desk.profile(), &clock = m_desk.clock(), operation, left = m_asking](std::stop_token stop) mutable -> Told {
        const std::stop_callback both(stop, [&left] { left.request_stop(); });
        if (left.stop_requested())
            return std::optional<engine::Pending>();
        engine::SessionOptions options;
        options.lock = options.connected = false;
        options.command = "window";
        options.clock = &clock;
        options.stop = left.get_token();
        const auto session = openStored(profile, options);
        if (!session)
            return model::fail(session);
        engine::Reporter quiet;
        return engine::pendingOf(**session, operation, engine::Context{quiet, left.get_token()});
    }, [this, operation, run = since.run, at = since.askedAtMs](Told told) {
        const auto asked = m_since.find(operation);
        if (asked == m_since.end() || asked->second.run != run || asked->second.askedAtMs != at)
            return;
        asked->second.asking = false;
        if (!told)
            return;
        asked->second.pending = *told;
        asked->second.pendingAtMs = at;
        showStanding();
    });
}

void ExchangeHome::askAgain()
{
    for (auto& [operation, since] : m_since)
        since.askedAtMs = since.asking ? since.askedAtMs : 0;
    showStanding();
}

void ExchangeHome::stopAsking()
{
    m_asking.request_stop();
    m_asking = std::stop_source();
}

} // namespace gui
