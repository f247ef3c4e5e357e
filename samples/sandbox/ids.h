// Names for things: the short opaque ids of HubRise's objects, and the secrets it hands out.
#pragma once

#include <cstdint>
#include <string>

namespace sandbox {

// Ids look random and never repeat. They depend on the counter alone, so a scenario played twice gets the same ids.
class Ids {
public:
    std::string next(); // five characters, such as "q4x9d"
    std::uint64_t used() const { return m_used; }
    void startAfter(std::uint64_t used) { m_used = used; }

private:
    std::uint64_t m_used = 0;
};

std::string randomHex(std::size_t characters); // from the system's random device: codes and tokens

} // namespace sandbox
