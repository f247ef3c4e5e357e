#pragma once
// The test's hand on io::reach() (io/site.h). Link failing_io into the test: its object files take the place of those of io/.

#include "io/site.h"

#include <functional>
#include <string>

namespace fakes {

struct Reached {
    io::Site site;
    std::string_view what;  ///< path, SQL, route
    std::string_view bytes; ///< of a Write
    std::string_view to;    ///< the new name of a Rename or a Link
    long number;            ///< 1 for the first since watchSites()
};

/// From now on `watch` is asked at every site, on whichever thread (calls never overlap): 0 goes on, else the errno to fail with. An empty function: all go on.
void watchSites(std::function<int(const Reached&)> watch);
long sitesReached(); ///< since the last watchSites()

const char* siteName(io::Site site);

/// Thrown by a watch to end the run at a site, as a kill would: nothing of what follows happens.
struct Killed {
};

} // namespace fakes
