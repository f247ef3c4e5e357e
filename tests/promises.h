#pragma once
// The promises R1-R17 (docs/reliability.md) as figures: each test that measures a part of one records it here, and test_promises, the last program
// of the suite, makes the table of them.

#include <string>

namespace promise {

/// `id`: "R4"; `part`: what of it was measured, unique for the promise; `figure`: what came out. A part recorded again replaces the former.
/// What `holds` is false for is told in the table; making the test fail as well is the caller's business (never for a time).
void record(const std::string& id, const std::string& part, const std::string& figure, bool holds);

/// This machine does not let the test measure it, for the reason given: the table says so, and the promise does not count as held in every part.
void notMeasured(const std::string& id, const std::string& part, const std::string& why);

/// Adds to a number that several programs count together, such as injected runs ("R1", "injected runs").
void add(const std::string& id, const std::string& what, long long number);

} // namespace promise
