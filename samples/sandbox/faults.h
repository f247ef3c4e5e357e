// Misbehaviour on demand: answers HubRise would give on a bad day, for chosen requests.
#pragma once

#include "samples/sandbox/answer.h"

#include <chrono>
#include <optional>

namespace sandbox {

struct FaultRule {
    std::string method;      // empty: any
    std::string path;        // prefix, with or without /v1; empty: any
    int skip = 0;            // matching requests to let through first
    int count = 1;           // matching requests to spoil after that; below 0: all
    int status = 0;          // 0: the true answer, only later
    std::string retryAfter;  // sent as it is
    std::chrono::milliseconds delay{0};
    std::optional<std::string> body{}; // none: HubRise's own error body for the status
    std::string contentType = "application/json";
    bool afterEffect = false; // the request takes its effect, only its answer is lost
};

class FaultList {
public:
    void add(FaultRule rule) { m_rules.push_back(std::move(rule)); }
    void clear() { m_rules.clear(); }
    // The fault for this request, counting it off the first rule that matches.
    std::optional<FaultRule> take(const std::string& method, const std::string& path);

private:
    std::vector<FaultRule> m_rules;
};

Answer faultAnswer(const FaultRule& rule); // only for a rule with a status

} // namespace sandbox
