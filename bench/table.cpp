#include "bench/table.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace bench {

namespace {

std::string rounded(double value, int decimals)
{
    std::ostringstream out;
    out << std::fixed << std::setprecision(decimals) << value;
    return out.str();
}

std::string perSecond(const Figures& f) { return f.rows > 0 && f.cpuSeconds > 0 ? rounded(static_cast<double>(f.rows) / f.cpuSeconds, 0) : "-"; }

void cells(const std::string& name, const std::string (&columns)[7], const std::string& last)
{
    constexpr int widths[7] = {9, 10, 8, 8, 9, 6, 9};
    std::cout << std::left << std::setw(52) << name << std::right;
    for (std::size_t i = 0; i < 7; ++i)
        std::cout << std::setw(widths[i]) << columns[i];
    std::cout << "  " << last << std::endl;
}

} // namespace

void printHead() { cells("step", {"rows", "rows/s", "CPU s", "wall s", "peak MB", "sent", "planned"}, "aim"); }

void printSection(const std::string& name) { std::cout << "\n" << name << std::endl; }

void print(const Line& line)
{
    const Figures& f = line.figures;
    const std::string verdict = line.holds ? (*line.holds ? " holds" : " MISSED") : "";
    cells(line.name,
          {std::to_string(f.rows), perSecond(f), rounded(f.cpuSeconds, 3), rounded(f.wallSeconds, 3), rounded(static_cast<double>(f.peakBytes) / 1e6, 0), std::to_string(f.requestsSent),
           std::to_string(f.requestsPlanned)},
          line.aim.empty() ? "" : line.aim + ":" + verdict);
}

bool allHold(const std::vector<Line>& lines)
{
    return std::none_of(lines.begin(), lines.end(), [](const Line& line) { return line.holds == false; });
}

} // namespace bench
