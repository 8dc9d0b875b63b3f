// Include before any header of Qt: lets a test write "text" where a QString is wanted.
#pragma once
#undef QT_NO_CAST_FROM_ASCII
