// Sending the stock. One entry that HubRise does not take (its article was removed from the catalog there) makes it refuse all that came with it: that one
// is found and told, and the others are sent without it.

#include "io/catalog_json.h"
#include "sync/steps.h"
#include "sync/stock_entry.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>

namespace engine {

using model::Kind;
using model::plural;
using model::StockEntry;
using model::text;

namespace {

constexpr std::int64_t recheckAfterMs = 60'000;

constexpr int mostRequests = 60; ///< for one body; when still more is refused, it is not for single entries

const char* kindOf(const StockEntry& entry) { return entry.sku_ref.empty() ? "option" : "sku"; }

const std::string& refOf(const StockEntry& entry) { return entry.sku_ref.empty() ? entry.option_ref : entry.sku_ref; }

/// The place in the body that "[3].sku_ref" names.
std::optional<std::size_t> placeIn(const std::string& field, std::size_t size)
{
    const auto bracket = field.find('[');
    const char* start = field.data() + (bracket == std::string::npos ? 0 : bracket + 1);
    std::size_t place = 0;
    const auto [end, failed] = std::from_chars(start, field.data() + field.size(), place);
    const bool whole = failed == std::errc() && end != start && end != field.data() + field.size() && (*end == ']' || *end == '.');
    return whole && place < size ? std::optional(place) : std::nullopt;
}

/// HubRise's words by the entry they are about. How it names entries is not documented: nothing depends on finding them here.
std::map<std::size_t, std::string> wordsByPlace(const model::Error& error, std::size_t size)
{
    std::map<std::size_t, std::string> words;
    for (const auto& [field, message] : error.fields)
        if (const auto place = placeIn(field, size))
            words.emplace(*place, message);
    return words;
}

class StockPatch {
public:
    StockPatch(Work& work, const io::OpRecord& op) : m_work(work), m_op(op), m_readAtMs(work.plan.readAtMs) {}

    model::Result<StepResult> run()
    {
        const auto entries = io::decodeStock(m_op.body);
        if (!entries)
            return model::fail(entries);
        if (const auto sent = send(*entries); !sent)
            return model::fail(sent, text(TR("While sending the stock")));
        if (m_left == entries->size())
            return model::fail(Kind::Stale, m_problems.front().message, m_problems.front().hint);
        m_work.refusedStock += static_cast<std::int64_t>(m_problems.size());
        m_work.report.rejected.insert(m_notSent.begin(), m_notSent.end());
        Counts& counts = m_work.report.counts = m_work.plan.counts;
        counts.update -= m_work.refusedStock;
        counts.rejected += m_work.refusedStock;
        if (m_problems.empty())
            return StepResult{io::OpState::Done, "sent", {}, {}, {}};
        m_work.report.rejectedSome = true;
        const auto refused = m_problems.size() - m_left;
        if (refused == entries->size())
            return StepResult{io::OpState::Rejected, "refused", m_problems.front().message, std::move(m_problems), {}};
        auto message = summary(refused);
        return StepResult{io::OpState::Done, "sent", std::move(message), std::move(m_problems), {}};
    }

private:
    model::Text summary(std::size_t refused) const
    {
        if (refused == 0)
            return m_problems.front().message;
        const auto n = static_cast<long long>(refused);
        return m_left == 0 ? plural(TRN("HubRise refused %n entry(ies); the others were sent."), n) : plural(TRN("HubRise refused %n entry(ies); %1 more were left out, and the others were sent."), n, m_left);
    }

    /// What HubRise names is sent once more by itself: a wrong guess costs a request, and no entry its way.
    model::Done send(model::Stock entries)
    {
        auto sent = patch(entries);
        for (; !sent && !m_changed.empty(); sent = patch(entries)) {
            leaveChanged(entries);
            if (entries.empty())
                return {};
        }
        if (!sent && sent.error().kind != Kind::Rejected)
            return sent;
        if (sent) {
            for (const auto& entry : entries)
                m_work.report.done.insert(keyOf(entry));
            return {};
        }
        const auto named = wordsByPlace(sent.error(), entries.size());
        if (entries.size() == 1 || named.size() == entries.size() || m_requests >= mostRequests) {
            refuse(entries, sent.error(), named);
            return {};
        }
        if (named.empty() && !m_lookedUp) {
            const auto before = entries.size();
            if (const auto done = leaveOutGone(entries); !done)
                return done;
            if (entries.size() < before)
                return entries.empty() ? model::Done() : send(std::move(entries));
        }
        model::Stock first, second;
        for (std::size_t i = 0; i < entries.size(); ++i)
            (named.empty() ? i < entries.size() / 2 : !named.contains(i)) ? first.push_back(entries[i]) : second.push_back(entries[i]);
        if (const auto done = send(first); !done)
            return done;
        return send(second);
    }

    /// Where HubRise names nothing, its catalog says what it cannot mean, and the single ones need not be searched for.
    model::Done leaveOutGone(model::Stock& entries)
    {
        m_lookedUp = true;
        const auto catalog = m_work.link.cloud().catalog(m_op.ref);
        const auto passes = [](Kind kind) { return kind == Kind::Temporary || kind == Kind::Nonsense || kind == Kind::Paused; };
        if (!catalog)
            return passes(catalog.error().kind) ? model::Done() : model::fail(catalog, text(TR("While reading the catalog from HubRise")));
        const auto known = stockNamesIn(catalog->content);
        const auto gone = std::stable_partition(entries.begin(), entries.end(), [&known](const StockEntry& entry) { return known.contains(keyOf(entry)); });
        for (auto entry = gone; entry != entries.end(); ++entry)
            tellRefused(*entry, text(TR("it is not in HubRise's catalog any more")));
        entries.erase(gone, entries.end());
        return {};
    }

    model::Done patch(const model::Stock& entries)
    {
        ++m_requests;
        const auto body = io::encodeStock(entries);
        const auto lastWord = [&] { return stillCounted(entries); };
        auto done = m_work.link.cloud().patchStock(m_op.ref, m_op.remoteId, body, lastWord);
        if (!done && done.error().kind == Kind::OutcomeUnknown) // absolute values: sending them again does no harm
            done = m_work.link.cloud().patchStock(m_op.ref, m_op.remoteId, body, lastWord);
        return done;
    }

    void leaveChanged(model::Stock& entries)
    {
        m_left += std::erase_if(entries, [this](const StockEntry& entry) {
            if (!m_changed.contains(keyOf(entry)))
                return false;
            leaveOut(entry, model::Severity::Warning,
                     text(TR("The till counts something else of “%1” than when the plan was made, and HubRise made the request wait: it was not sent."), nameOf(entry)),
                     text(TR("The next push of the stock sends it.")));
            return true;
        });
        m_changed.clear();
    }

    /// HubRise's limits, or a line that was down, may have kept the request waiting: what was sold out meanwhile is not put on sale.
    model::Done stillCounted(const model::Stock& entries)
    {
        const auto& clock = m_work.link.clock();
        const auto now = clock.monotonicMs();
        if (now - m_readAtMs <= recheckAfterMs)
            return {};
        const auto till = m_work.link.till().stock();
        if (!till)
            return model::fail(till, text(TR("While reading the stock from the till")));
        std::unordered_map<std::string, const StockEntry*> counted;
        for (const auto& entry : till->entries)
            counted.emplace(keyOf(entry), &entry);
        for (const auto& entry : entries) {
            const auto found = counted.find(keyOf(entry));
            if (found == counted.end() || !stillSays(*found->second, entry, clock.nowMs()))
                m_changed.insert(keyOf(entry));
        }
        m_readAtMs = now;
        return m_changed.empty() ? model::Done() : model::fail(Kind::Stale, text(TR("What would be done is no longer the same.")));
    }

    /// Only what was named, or went alone, is what HubRise refused.
    void refuse(const model::Stock& entries, const model::Error& error, const std::map<std::size_t, std::string>& named)
    {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto words = named.find(i);
            if (words != named.end())
                tellRefused(entries[i], text(TR("HubRise refused this: %1"), words->second));
            else if (entries.size() == 1)
                tellRefused(entries[i], error.message);
            else
                tellUntried(entries[i]);
        }
    }

    void tellRefused(const StockEntry& entry, const model::Text& why)
    {
        leaveOut(entry, model::Severity::Error, text(TR("“%1”: %2"), nameOf(entry), why),
                 text(TR("Send the catalog if HubRise's no longer holds it; otherwise correct it in the till. The next push of the stock sends it again.")));
    }

    void tellUntried(const StockEntry& entry)
    {
        ++m_left;
        leaveOut(entry, model::Severity::Warning, text(TR("“%1” came with entries that HubRise refused without saying which: it was not sent."), nameOf(entry)), text(TR("The next push of the stock sends it.")));
    }

    void leaveOut(const StockEntry& entry, model::Severity severity, model::Text why, model::Text hint)
    {
        m_problems.push_back({severity, kindOf(entry), refOf(entry), "stock", std::move(why), std::move(hint)});
        m_notSent.push_back(keyOf(entry));
    }

    /// As the plan calls it.
    const std::string& nameOf(const StockEntry& entry) const
    {
        const auto& changes = m_work.plan.changes;
        const auto found = std::ranges::find_if(changes, [&entry](const model::Change& change) { return change.ref == refOf(entry) && change.kind == kindOf(entry); });
        return found == changes.end() || found->name.empty() ? refOf(entry) : found->name;
    }

    Work& m_work;
    const io::OpRecord& m_op;
    std::int64_t m_readAtMs; ///< the till, by the monotonic clock
    int m_requests = 0;
    bool m_lookedUp = false; ///< what HubRise's catalog no longer holds is left out already
    std::set<std::string> m_changed; ///< keys of what the till counts otherwise since; the request with it did not leave
    std::size_t m_left = 0;          ///< entries left out for that, or never tried by themselves: HubRise did not refuse them
    std::vector<model::Problem> m_problems; ///< one for each entry that was refused or left out
    std::vector<std::string> m_notSent;     ///< the keys of those entries
};

} // namespace

model::Result<StepResult> patchStock(Work& work, io::OpRecord& op)
{
    return StockPatch(work, op).run();
}

} // namespace engine
