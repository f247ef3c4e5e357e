#pragma once
// What the connection reaches, each with the id that HubRise's support asks for, and what can be done with it.

#include "sync/standing.h"

#include <QFrame>

#include <optional>
#include <vector>

class QPushButton;

namespace gui {

class Desk;
class IdentityRow;
class PlainLabel;

class ConnectionDetails : public QFrame {
    Q_OBJECT
public:
    explicit ConnectionDetails(Desk& desk, QWidget* parent = nullptr);

    void show(const engine::Standing& standing);
    using QFrame::show;
    /// While something else is at work, nothing here may begin.
    void setBusy(bool busy);

signals:
    void accountWanted();
    void testWanted();
    void reconnectWanted();
    void disconnectWanted();

private:
    struct Row {
        IdentityRow* row;
        QWidget* missing; ///< nullptr: HubRise always names it
        std::optional<model::Named> shown;
    };
    void addRow(const char* name, const std::string& label, const std::string& ifMissing = {});
    PlainLabel* addFact(const char* name, const std::string& label);
    void addButtons();
    void set(Row& row, const model::Named& thing);

    Desk& m_desk;
    std::vector<Row> m_rows;
    PlainLabel *m_currency, *m_since, *m_success;
    std::vector<QPushButton*> m_buttons;
};

} // namespace gui
