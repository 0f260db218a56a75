"""What every test stands on: no screen, no network, one home for settings that is thrown away."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
