#pragma once
// “Why is an article not in HubRise?”, “Check everything” and the support bundle: what a person is asked for on the phone.

#include <QFrame>

#include <memory>
#include <stop_token>
#include <string>

class QLineEdit;
class QPushButton;

namespace gui {

class Desk;
class FindingList;
class PlainLabel;

class ExplainCard : public QFrame {
    Q_OBJECT
public:
    explicit ExplainCard(Desk& desk, QWidget* parent = nullptr);

    void explain(const std::string& wanted); ///< as if typed and pressed

private:
    void ask();

    Desk& m_desk;
    QLineEdit* m_wanted;
    QPushButton* m_button;
    FindingList* m_findings;
};

class CheckCard : public QFrame {
    Q_OBJECT
public:
    explicit CheckCard(Desk& desk, QWidget* parent = nullptr);
    ~CheckCard() override;

private:
    void build();
    void check();
    void writeBundle();
    void writeBundle(const std::string& file);
    void tellBundle(const std::string& said, bool good);

    Desk& m_desk;
    QPushButton *m_check, *m_stopCheck, *m_bundle;
    PlainLabel *m_summary, *m_written;
    FindingList* m_findings;
    std::stop_source m_stop;
};

} // namespace gui
