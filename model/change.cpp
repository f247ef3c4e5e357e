#include "model/change.h"

namespace model {

const char* actionName(Action action)
{
    switch (action) {
    case Action::Create: return "create";
    case Action::Update: return "update";
    case Action::Delete: return "delete";
    case Action::Conflict: return "conflict";
    case Action::Reject: return "reject";
    case Action::Skip: return "skip";
    }
    return "update";
}

} // namespace model
