#pragma once
// What is measured. Each step prepares what it needs, then starts the clock.

#include "bench/shop.h"
#include "bench/measure.h"

namespace bench {

// baselines.cpp: the least any program has to do.
void readCatalogRowsPlainly(Run& run, const Places& places);  ///< the mapping's own queries through SQLite's C interface
void dumpFinishedJson(Run& run, const Places& places);        ///< the upload as a finished tree, put into text
void readCustomerRowsPlainly(Run& run, const Places& places);

// catalog_steps.cpp
void readCatalog(Run& run, const Places& places);
void validateCatalog(Run& run, const Places& places);
void buildUpload(Run& run, const Places& places);
void compareWithEqual(Run& run, const Places& places);
void compareWithChanged(Run& run, const Places& places);
void hashCatalog(Run& run, const Places& places);
void buildAndCompare(Run& run, const Places& places);         ///< read, validate, build the upload, compare with an equal one
void decodeRemoteCatalog(Run& run, const Places& places);
void planChangedCatalog(Run& run, const Places& places);

// customer_steps.cpp
void readCustomers(Run& run, const Places& places);
void planFirstPush(Run& run, const Places& places);           ///< HubRise's list is empty
void planAgainstFullList(Run& run, const Places& places);     ///< HubRise's list is as long as the till's
void planEverybodyChanged(Run& run, const Places& places);    ///< since everything was agreed
void keepPlan(Run& run, const Places& places);                ///< the first push into an empty list, as the journal keeps it before anything is sent
void planWithoutChange(Run& run, const Places& places);
void planPull(Run& run, const Places& places);                ///< every customer was agreed, and half of HubRise's are not as they were
void pushWithoutChange(Run& run, const Places& places);       ///< plan and remember, a tenth of the customers

} // namespace bench
