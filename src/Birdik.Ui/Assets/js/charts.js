// Draws figure[data-chart] from its own table twin, so picture and table can never disagree.
// data-chart: bar | stack | line; data-unit; the first column names, every further th[data-series] is a series
// (data-tone: main|red|green|saffron|lapis|quiet); td[data-value] holds the number.
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

echarts.use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const style = getComputedStyle(document.documentElement);
const token = (name) => style.getPropertyValue(`--b-${name}`).trim();
const tones = ["main", "lapis", "saffron", "green", "red", "quiet"];
const patterns = { red: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: 0.8, color: "rgba(255,255,255,0.5)" } };
const number = new Intl.NumberFormat("ru", { maximumFractionDigits: 2 });

function read(figure) {
  const table = figure.querySelector("table");
  const heads = [...table.querySelectorAll("thead th")];
  const rows = [...table.querySelectorAll("tbody tr")];
  return {
    names: rows.map((row) => row.cells[0].textContent.trim()),
    series: heads.flatMap((head, column) => head.hasAttribute("data-series")
      ? [{
          name: head.dataset.series || head.textContent.trim(),
          tone: head.dataset.tone,
          data: rows.map((row) => {
            const value = row.cells[column].dataset.value;
            return value === undefined || value === "" ? null : Number(value);
          }),
        }]
      : []),
  };
}

function option(figure) {
  const { names, series } = read(figure);
  const ends = endNames(series);
  const kind = figure.dataset.chart;
  const lying = kind !== "line";
  const narrow = figure.clientWidth < 500;
  const unit = figure.dataset.unit ?? "";
  const text = { color: token("ink"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 14 };
  const nameAxis = {
    type: "category",
    data: names,
    inverse: lying,
    axisLine: { lineStyle: { color: token("edge") } },
    axisTick: { show: false },
    axisLabel: { ...text, ...(lying ? { width: Math.min(220, figure.clientWidth * 0.36), overflow: "break", lineHeight: 16, interval: 0 } : { hideOverlap: true }) },
  };
  const valueAxis = {
    type: "value",
    scale: kind === "line",
    name: lying && narrow ? "" : unit,
    nameLocation: "end",
    nameTextStyle: { ...text, color: token("quiet") },
    splitLine: { lineStyle: { color: token("line-soft") } },
    axisLabel: { ...text, color: token("quiet"), formatter: (value) => number.format(value) },
    splitNumber: lying && narrow ? 2 : 4,
  };
  return {
    animation: false,
    aria: { enabled: true, label: { description: figure.querySelector("figcaption")?.textContent.trim() ?? "" } },
    textStyle: text,
    grid: { left: 8, right: narrow ? 24 : kind === "line" && series.length > 1 ? Math.min(240, 16 + 8 * Math.max(...ends.map((name) => name.length))) : 48, top: series.length > 1 ? 40 : lying ? 8 : 32, bottom: 8, outerBoundsMode: "same" },
    legend: { show: series.length > 1, left: 0, top: 0, itemWidth: 14, itemHeight: 14, textStyle: text },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      axisPointer: { type: kind === "line" ? "line" : "none" },
      textStyle: text,
      valueFormatter: (value) => value === null || value === undefined ? "–" : `${number.format(value)} ${unit}`.trim(),
    },
    xAxis: lying ? valueAxis : nameAxis,
    yAxis: lying ? nameAxis : valueAxis,
    series: series.map((one, index) => seriesOf(one, index, kind, series.length, text, ends[index], narrow)),
  };
}

/** What stands at the end of each line: lines that end close to each other are named together at the first of them. */
function endNames(series) {
  const values = series.flatMap((one) => one.data).filter((value) => value != null);
  const close = (Math.max(...values) - Math.min(...values)) / 16;
  const last = series.map((one) => one.data.findLast((value) => value != null));
  const together = (index) => series.flatMap((one, other) => (Math.abs(last[other] - last[index]) < close ? [other] : []));
  return series.map((one, index) => {
    const group = together(index);
    if (group.length === 0) {
      return one.name;
    }
    return group[0] === index ? group.map((other) => series[other].name).join(", ") : "";
  });
}

function seriesOf(one, index, kind, count, text, end, narrow) {
  const tone = one.tone ?? tones[index % tones.length];
  const itemStyle = { color: token(tone), ...(patterns[tone] ? { decal: patterns[tone] } : {}) };
  if (kind === "line") {
    return {
      ...one, type: "line", itemStyle, lineStyle: { width: 2, color: token(tone) }, symbol: "circle", symbolSize: 6,
      connectNulls: false, endLabel: { show: count > 1 && !narrow && end !== "", formatter: end, ...text },
    };
  }
  return {
    ...one, type: "bar", stack: kind === "stack" ? "all" : undefined, itemStyle, barMaxWidth: 24,
    label: { show: kind === "bar" && count === 1, position: "right", ...text, formatter: (p) => number.format(p.value) },
  };
}

function draw(figure) {
  const picture = document.createElement("div");
  picture.className = "b-chart-picture";
  figure.classList.add("b-chart--drawn");
  figure.querySelector("figcaption").after(picture);
  const names = read(figure).names;
  if (figure.dataset.chart !== "line") {
    // A long name takes several lines; the bars make room for it.
    const width = Math.min(220, figure.clientWidth * 0.36);
    const lines = Math.max(1, ...names.map((name) => Math.ceil((name.length * 9) / width)));
    picture.style.height = `${Math.max(160, names.length * Math.max(figure.clientWidth < 500 ? 52 : 36, lines * 16 + 8) + 72)}px`;
  }
  const chart = echarts.init(picture, null, { renderer: "svg" });
  chart.setOption(option(figure));
  new ResizeObserver(() => {
    chart.resize();
    chart.setOption(option(figure));
  }).observe(picture);
}

document.querySelectorAll("figure[data-chart]").forEach(draw);
