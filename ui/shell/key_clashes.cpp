#include "ui/shell/key_clashes.h"

namespace trainyard::ui {

QStringList keyClashes(const Commands& commands) {
    QStringList clashes;
    const auto& all = commands.all();
    for (std::size_t first = 0; first < all.size(); ++first) {
        for (std::size_t second = first + 1; second < all.size(); ++second) {
            const Command& a = all[first];
            const Command& b = all[second];
            if (!a.context.isEmpty() && !b.context.isEmpty() && a.context != b.context) continue;
            for (const QKeySequence& key : a.keys)
                if (b.keys.contains(key))
                    clashes
                        << QStringLiteral("%1: %2 and %3").arg(key.toString(QKeySequence::PortableText), a.id, b.id);
        }
    }
    return clashes;
}

} // namespace trainyard::ui
