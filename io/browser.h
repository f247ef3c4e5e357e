#pragma once
// The person's own browser.

#include <string>

namespace io {

/// Starts it on `url` without waiting; false when there is none (no display, no xdg-open).
bool openInBrowser(const std::string& url);

} // namespace io
