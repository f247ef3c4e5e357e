#pragma once
// The writes of a pull as the journal keeps them.

#include "io/till.h"

#include <string>
#include <utility>
#include <vector>

namespace engine {

/// Put into text one by one: as values, the writes of a large pull are many times as large.
class TillWritesJson {
public:
    void add(const io::TillWrite& write);
    bool empty() const { return m_text.size() == 1; }
    std::string take() { return std::move(m_text) + ']'; }

private:
    std::string m_text = "[";
};

std::string toJson(const std::vector<io::TillWrite>& writes);
model::Result<std::vector<io::TillWrite>> tillWritesFromJson(const std::string& json);

} // namespace engine
