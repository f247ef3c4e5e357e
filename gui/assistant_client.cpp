#include "gui/assistant_client.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"
#include "sync/first_run.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace gui {

using model::text;

namespace {

QLineEdit* field(QVBoxLayout* column, const std::string& label, const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    auto* words = new PlainLabel(label);
    words->setBuddy(edit);
    edit->setAccessibleName(words->text());
    column->addWidget(words);
    return edit;
}

} // namespace

ClientForm::ClientForm(const i18n::Words& words, const Outside& outside, Worker& worker, QWidget* parent)
    : QWidget(parent), m_words(words), m_outside(outside), m_worker(worker)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.4));
    column->addWidget(new PlainLabel(words(text(TR("HubRise knows this program by a client id and a client secret. The till's vendor gives you both; HubRise's back office gives them in one file "
                                                   "(Settings, then Developer).")))));
    m_file = field(column, words(text(TR("File with the client secret"))), "client_file_edit");
    auto* pick = plainButton(words(text(TR("Choose a file …"))), Icon::Search);
    pick->setObjectName(QStringLiteral("client_file_button"));
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.6));
    row->addWidget(m_file, 1);
    row->addWidget(pick);
    column->addLayout(row);
    column->addWidget(mutedLabel(words(text(TR("HubRise's own file, or a text file with nothing but the secret. It is read where it lies each time it is needed: leave it there, readable for you alone.")))));
    column->addSpacing(em(0.4));
    m_id = field(column, words(text(TR("Client id"))), "client_id_edit");
    m_id->setPlaceholderText(QStringLiteral("123456789012.clients.hubrise.com"));
    column->addWidget(m_id);
    connect(pick, &QPushButton::clicked, this, &ClientForm::choose);
    for (auto* edit : {m_id, m_file}) {
        connect(edit, &QLineEdit::textChanged, this, &ClientForm::changed);
        connect(edit, &QLineEdit::returnPressed, this, &ClientForm::confirmed);
    }
}

void ClientForm::show(const io::Profile& profile)
{
    m_id->setText(qs(profile.client_id));
    m_file->setText(qs(profile.client_secret_file));
}

void ClientForm::fill(io::Profile& profile) const
{
    profile.client_id = ss(m_id->text().trimmed());
    profile.client_secret_file = ss(m_file->text().trimmed());
}

bool ClientForm::isEmpty() const
{
    return m_id->text().trimmed().isEmpty() && m_file->text().trimmed().isEmpty();
}

void ClientForm::putFocus()
{
    m_file->setFocus();
}

/// HubRise's own file tells the id too.
void ClientForm::choose()
{
    m_outside.chooseToOpen(this, qs(m_words(text(TR("File with the client secret")))), qs(m_words(text(TR("HubRise's file or text (*.json *.txt);;All files (*)")))), [this](QString file) {
        m_file->setText(file);
        m_worker.run(this, [path = ss(file)](std::stop_token) { return engine::clientIdIn(path); }, [this](const std::string& id) {
            if (!id.empty())
                m_id->setText(qs(id));
        });
    });
}

} // namespace gui
