#include "window_people.h"

class TestWindowSchedule : public QObject {
    Q_OBJECT
};

QTEST_MAIN(TestWindowSchedule)
#include "test_window_schedule.moc"
