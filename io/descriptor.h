#pragma once
// A file descriptor that closes itself, for the few places that need more than a stream: fsync, flock, one write per line.

#include <unistd.h>

#include <filesystem>
#include <string_view>
#include <utility>

namespace io {

class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    Descriptor(Descriptor&& other) noexcept : m_fd(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    explicit operator bool() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

/// Makes the file, or holds nothing with errno set (EEXIST: it is there).
Descriptor createNew(const std::filesystem::path& file, int mode = 0600);
/// Writes all of it, or says false with errno set. `file`: what is written, by name.
bool writeAll(int fd, std::string_view bytes, const std::filesystem::path& file);

} // namespace io
