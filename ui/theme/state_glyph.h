// State, health and message glyphs: shapes of our own, painted at any size. Shape first, then colour.
#pragma once

#include "core/model/job_state.h"
#include "ui/theme/theme.h"

class QPainter;
class QRectF;

namespace trainyard::ui {

// Designed in a box of 16; `rect` should be square.
void paintStateGlyph(QPainter& painter, const QRectF& rect, model::JobState state, const Theme& theme);
// Colour of the state's word; shapes of warnings use their own shade in the light theme.
Token stateToken(model::JobState state);
// "Running", "Timed out": translated.
QString stateText(model::JobState state);

enum class HealthState { Connected, Connecting, NeedsYou, Offline };
// Designed in a box of 10.
void paintHealthGlyph(QPainter& painter, const QRectF& rect, HealthState state, const Theme& theme);
QString healthText(HealthState state);

} // namespace trainyard::ui
