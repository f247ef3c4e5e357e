#include "io/log.h"

#include "io/clock.h"
#include "io/descriptor.h"
#include "io/shown_json.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace io {

namespace {

constexpr std::size_t longestValue = 200;
constexpr off_t rotateAt = 5'000'000;

/// Cut between characters, so that the line stays UTF-8.
std::string cut(const std::string& value)
{
    if (value.size() <= longestValue)
        return value;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(value[i]); };
    std::size_t end = 0;
    for (std::size_t characters = 0; characters < longestValue && end < value.size(); ++characters) {
        // By what its first byte says: bytes that only ever go on would else be one endless character.
        const std::size_t length = byte(end) >= 0xF0 ? 4 : byte(end) >= 0xE0 ? 3 : byte(end) >= 0xC0 ? 2 : 1;
        const std::size_t begin = end++;
        while (end < value.size() && end - begin < length && (byte(end) & 0xC0) == 0x80)
            ++end;
    }
    return value.substr(0, end);
}

Descriptor openForAppend(const std::filesystem::path& file)
{
    return Descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
}

/// Two processes may find the file full at once: the second finds another file under the name and leaves it alone.
void rotate(int fd, const std::filesystem::path& file)
{
    struct stat opened {}, named {};
    if (::flock(fd, LOCK_EX) != 0 || ::fstat(fd, &opened) != 0 || ::stat(file.c_str(), &named) != 0 || opened.st_ino != named.st_ino)
        return;
    std::error_code ignored;
    std::filesystem::rename(file, file.string() + ".1", ignored);
}

} // namespace

Log::Log(std::filesystem::path file, const Clock& clock, std::string runId) : m_file(std::move(file)), m_clock(&clock), m_run(std::move(runId)) {}

void Log::write(const std::string& event, const Fields& fields) const
{
    if (!m_clock)
        return;
    nlohmann::ordered_json line = {{"time", isoUtc(m_clock->nowMs())}, {"run", m_run}, {"event", cut(event)}};
    for (const auto& [name, value] : fields)
        line[name] = cut(value);
    const auto text = shownJson(line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)) + "\n";

    auto fd = openForAppend(m_file);
    struct stat info {};
    if (fd && ::fstat(fd.get(), &info) == 0 && info.st_size >= rotateAt) {
        rotate(fd.get(), m_file);
        fd = openForAppend(m_file);
    }
    // One write per line: lines of several processes do not mix.
    if (fd)
        writeAll(fd.get(), text, m_file);
}

} // namespace io
