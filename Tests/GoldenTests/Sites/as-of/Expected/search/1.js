taizhangIndex(1, 1, [
"地州\tplaces/beiyuan.html\t北原州\t\tbeiyuan",
"县市\tplaces/qingshan.html\t青山县<script>alert(1)</script>\t北原州\tqingshan 900101\t青山县\t青山\"><img src=x onerror=alert(1)>",
"县市\tplaces/nanhe.html\t南河市\t北原州\tnanhe",
"园区\tplaces/chanyeyuan.html\t北原产业园\t北原州\tchanyeyuan",
"行业\tsectors/nongchanpin.html\t农产品加工<script>alert(1)</script>\t\tnongchanpin\t农产品加工\t\"><img src=x onerror=alert(1)>",
"行业\tsectors/xinnengyuan.html\t新能源\t\txinnengyuan",
"部门\tunits/fagaiwei.html\t州发展改革委\t\tfagaiwei",
"政府\tunits/qingshan-gov.html\t青山县人民政府<script>alert(1)</script>\t\tqingshan-gov\t青山县",
"政府\tunits/nanhe-gov.html\t南河市人民政府\t\tnanhe-gov\t南河市",
"批次\tprojects/tuijie-2023/index.html\t北原州2023年推介会<script>alert(1)</script>\t\ttuijie-2023\t推介会\t+推介会",
"公告\tannouncements/tuijie-2023.html\t关于推介会签约情况的通报<script>alert(1)</script>\t北原州人民政府办公室\"><img src=x onerror=alert(1)> · 2023年5月18日\ttuijie-2023",
"签约\tprojects/tuijie-2023/hetao.html\t青山县核桃加工项目<script>alert(1)</script>\t青山县<script>alert(1)</script> · 45亿元\thetao 北原果业公司\"><img src=x onerror=alert(1)> 农产品加工<script>alert(1)</script> 州发展改革委 青山县人民政府<script>alert(1)</script> 南河市人民政府 北原州2023年推介会<script>alert(1)</script>",
"签约\tprojects/tuijie-2023/guangfu.html\t=cmd|' /C calc'!A0\t青山县<script>alert(1)</script> · 约3.8亿元\tguangfu 新能源 州发展改革委 青山县人民政府<script>alert(1)</script> 南河市人民政府 北原州2023年推介会<script>alert(1)</script>",
"签约\tprojects/tuijie-2023/chuneng.html\t南河市储能项目{{mustache}}\t南河市 · 百亿元以上\tchuneng 新能源 州发展改革委 青山县人民政府<script>alert(1)</script> 南河市人民政府 北原州2023年推介会<script>alert(1)</script>",
"签约\tprojects/tuijie-2023/fengdian.html\t\"><img src=x onerror=alert(1)>南河市风电项目\t南河市 · 6到7亿元\tfengdian 新能源 州发展改革委 青山县人民政府<script>alert(1)</script> 南河市人民政府 北原州2023年推介会<script>alert(1)</script>",
"签约\tprojects/tuijie-2023/lengku.html\t南河市果蔬冷库项目\t南河市\tlengku 农产品加工<script>alert(1)</script> 州发展改革委 青山县人民政府<script>alert(1)</script> 南河市人民政府 北原州2023年推介会<script>alert(1)</script>",
"签约\tprojects/tuijie-2023/zhiwa.html\t北原产业园织袜项目\t北原产业园、南河市 · 合计2000万元\tzhiwa 青山县人民政府<script>alert(1)</script> 南河市人民政府 北原州2023年推介会<script>alert(1)</script>"
]);
