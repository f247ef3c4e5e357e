#pragma once
// What the benchmark prints.

#include "bench/measure.h"

#include <optional>
#include <string>
#include <vector>

namespace bench {

struct Line {
    std::string name;
    Figures figures;
    std::string aim = {};            ///< in words, with the figure reached; empty: none
    std::optional<bool> holds = {};
};

void printHead();
void print(const Line& line);
void printSection(const std::string& name);
bool allHold(const std::vector<Line>& lines);

} // namespace bench
