// Names under which the window keeps its settings.
#pragma once

namespace trainyard::ui::setting {

inline constexpr auto theme = "window/theme";         // "system", "light", "dark"
inline constexpr auto language = "window/language";   // "", "en", "zh_CN"
inline constexpr auto textScale = "window/textScale"; // 90 to 150
inline constexpr auto poll = "engine/pollSeconds";
inline constexpr auto notify = "window/notify";     // bool
inline constexpr auto geometry = "window/geometry"; // base64
inline constexpr auto sidebar = "window/sidebarFolded";
inline constexpr auto place = "window/place"; // text of the last place
inline constexpr auto pages = "pages";        // "pages/<name>": what the page saves

} // namespace trainyard::ui::setting
