// How long a test waits for what must come. It goes on as soon as that is there, so that the limit costs nothing; only a test that fails waits for it.
#pragma once

#include <QtTest>

inline constexpr int patience = 30'000; ///< milliseconds; a machine busy with other things can need more than Qt's five seconds

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), patience)
#define QTRY_VERIFY2(expression, words) QTRY_VERIFY2_WITH_TIMEOUT((expression), words, patience)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), patience)
