// Precompiled for ui: what nearly every file of it includes. Files still include what they use.
#pragma once

#include "core/engine/engine.h"

#include <QtCore>
#include <QtGui>
#include <QtWidgets>
