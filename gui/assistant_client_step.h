#pragma once
// Third step: HubRise's client, and under “advanced” HubRise's addresses.

#include "gui/assistant_client.h"
#include "gui/widgets/page.h"

class QLineEdit;

namespace gui {

class ClientStep : public Page {
    Q_OBJECT
public:
    ClientStep(const i18n::Words& words, const Outside& outside, Worker& worker, const io::Profile& profile);

    void fill(io::Profile& profile) const;
    bool isEmpty() const { return m_form->isEmpty(); }
    void putFocus() { m_form->putFocus(); }

signals:
    void changed();
    void confirmed();

private:
    QLineEdit* address(QLayout* column, const std::string& label, const char* name, const std::string& url);

    ClientForm* m_form;
    QLineEdit *m_api = nullptr, *m_oauth = nullptr;
};

} // namespace gui
