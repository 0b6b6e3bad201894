# What the browser suite needs besides the build; .ci/setup reads this file.
has_venv() { python3 -c 'import ensurepip, venv'; }
has_chinese_faces() { fc-list :lang=zh-cn family | grep -q 'Noto Sans CJK SC'; }
has_kaiti() { fc-list | grep -q 'AR PL UKai CN'; }

need chromium command -v chromium
need "python3 python3-venv" has_venv
need "fontconfig fonts-noto-cjk" has_chinese_faces # pages are measured in these faces
need fonts-arphic-ukai has_kaiti                   # 楷体 on paper
need poppler-utils command -v pdftotext
need default-jre-headless java -version            # the validator runs on it
