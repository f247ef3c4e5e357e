#pragma once
// Plans as JSON: in the journal, and in the files of `plan … --out`. Described in docs/file-formats.md. Sentences are kept apart from their
// language, so a plan made in French reads in English elsewhere.

#include "sync/options.h"
#include "sync/plan.h"

namespace engine {

enum class PlanParts { WithoutOps, Everything };

std::string toJson(const Plan& plan, PlanParts parts);
/// Kind::Usage for anything that is not a plan this version reads (what is wrong, and where).
model::Result<Plan> planFromJson(std::string_view json);

/// What a WriteTill op settles once it is done (OpRecord::agreed). Put into text one by one: as values, 100,000 are many times as large.
class LinksJson {
public:
    void add(const io::CustomerLink& link);
    std::string take() { return std::move(m_text) + ']'; }

private:
    std::string m_text = "[";
};
std::string linksJson(const std::vector<io::CustomerLink>& links);
model::Result<std::vector<io::CustomerLink>> linksFromJson(const std::string& json);

std::string consentJson(const Consent& consent, std::int64_t atMs);
std::string outcomeJson(const std::string& status, const model::Text& message);
std::string statusOf(const std::string& outcome); ///< "" when there is none

} // namespace engine
