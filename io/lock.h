#pragma once
// One run at a time per profile. A kernel lock (flock): it dies with its process, so nobody ever unlocks by hand (reliability Q7).

#include "io/clock.h"
#include "model/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace io {

class Lock {
public:
    /// Kind::Busy at once when another process holds it; the message names who (`holder` of that process) and since when.
    static model::Result<Lock> acquire(const std::filesystem::path& file, const std::string& holder, const Clock& clock = systemClock());
    /// What the process that holds it said it does ("push customers"; “…” while it has not said); nothing when none does. The kernel is asked, not the text:
    /// what a power cut leaves in the file counts for nothing. For telling only: nothing is taken, so nobody who asks keeps a run from its lock.
    static std::optional<std::string> holderOf(const std::filesystem::path& file);
    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&& other) noexcept;
    ~Lock();

private:
    explicit Lock(int fd) : m_fd(fd) {}
    int m_fd = -1;
};

} // namespace io
